"use client";

import { Button } from "@claimline/design/button";
import { relationLabels, relationTypes } from "@claimline/model/event/relation";
import { formatWhen } from "@claimline/model/time/format-when";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { eventOption } from "../record/record-option.ts";
import { RecordPicker } from "../record/record-picker.tsx";
import { ChoiceSelect } from "../schema-form/choice-field.tsx";
import { deskWords } from "../words/desk-words.ts";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

/** How the event hangs together with others of its story. */
export function RelationsSection({ slug }: { slug: string | null }) {
  const words = useWords(eventWords);
  const desk = useWords(deskWords);
  const locale = useLocale();
  const { story } = useEditor();
  const api = useNewsroomApi();
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name: "relations", control });
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const asked = { story: story.slug, limit: 100 };
  const all = useQuery(api.desk.events.queryOptions(asked, { staleTime: 60_000 }));
  const found = useQuery(
    api.desk.events.queryOptions(q === "" ? asked : { ...asked, q }, {
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    }),
  );
  const relations = field.value;
  const targets = relations.map(({ event }) => event).toSorted();
  // However long the story is, what the event refers to has its title.
  const referred = useQuery(
    api.desk.events.queryOptions(
      { ...asked, slugs: targets },
      { enabled: targets.length > 0, staleTime: 60_000, placeholderData: keepPreviousData },
    ),
  );
  const events = new Map(
    [all, found, referred].flatMap(({ data }) => data?.items ?? []).map((event) => [event.slug, event]),
  );
  const titleOf = (target: string) => events.get(target)?.title || target;
  const whenOf = (when: string | null) =>
    when === null ? desk.undated : formatWhen(when, { locale, timeZone: story.timeZone, style: "short" });

  return (
    <section className={styles.section} aria-labelledby="relations-heading">
      <h2 id="relations-heading" className={styles.heading}>
        {words.relations} · {relations.length}
      </h2>
      {relations.length > 0 && (
        <ul>
          {relations.map(({ type, event }, index) => (
            <li key={`${type} ${event}`} className={styles.relation} data-path={`relations.${index}`}>
              <ChoiceSelect
                aria-label={fill(words.relationOf, { name: titleOf(event) })}
                options={relationTypes}
                wordOf={(offered) => relationLabels[offered].from[locale]}
                value={type}
                onPick={(chosen) => field.onChange(relations.with(index, { event, type: chosen }))}
              />
              <span>{titleOf(event)}</span>
              <Button
                look="quiet"
                aria-label={fill(words.remove, { name: titleOf(event) })}
                onClick={() => field.onChange(relations.toSpliced(index, 1))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <RecordPicker
        adds
        label={words.addRelation}
        name="relations"
        options={[...events.values()]
          .filter((event) => event.slug !== slug)
          .map((event) => eventOption(event.slug, event.title || event.slug, whenOf(event.when)))}
        value={null}
        error={firstMessage(fieldState.error)}
        onType={setTyped}
        onPick={(target) => target && field.onChange([...relations, { type: "follows", event: target }])}
      />
    </section>
  );
}
