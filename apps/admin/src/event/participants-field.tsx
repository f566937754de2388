"use client";

import { Button } from "@claimline/design/button";
import { participantRoleLabels, participantRoles } from "@claimline/model/event/participant";
import { useController, useFormContext } from "react-hook-form";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { RecordChooser } from "../record/record-chooser.tsx";
import { useRecordEditing } from "../record/use-record-editing.tsx";
import { ChoiceSelect } from "../schema-form/choice-field.tsx";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { actorName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

/** Who took part in the event, each with a role; one actor may have several. */
export function ParticipantsField() {
  const words = useWords(eventWords);
  const locale = useLocale();
  const setting = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name: "actors", control });
  const participants = field.value;
  const editing = useRecordEditing("actor");

  return (
    <div className={styles.many}>
      <RecordChooser
        adds
        of="actor"
        label={words.actors}
        name="actors"
        value={null}
        error={firstMessage(fieldState.error)}
        onPick={(actor) => actor && field.onChange([...participants, { actor, role: "subject" }])}
      />
      {participants.length > 0 && (
        <ul className={styles.participants} aria-label={words.actors}>
          {participants.map(({ actor, role }, index) => (
            // The same actor may stand here twice; only the place tells them apart.
            <li key={`${actor} ${index}`} className={styles.participant} data-path={`actors.${index}`}>
              <span>{actorName(actor, setting)}</span>
              <ChoiceSelect
                aria-label={fill(words.role, { name: actorName(actor, setting) })}
                options={participantRoles}
                wordOf={(offered) => participantRoleLabels[offered][locale]}
                value={role}
                onPick={(chosen) => field.onChange(participants.with(index, { actor, role: chosen }))}
              />
              {editing.button(actor)}
              <Button
                look="quiet"
                aria-label={fill(words.remove, { name: actorName(actor, setting) })}
                onClick={() => field.onChange(participants.toSpliced(index, 1))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      {editing.panel}
    </div>
  );
}
