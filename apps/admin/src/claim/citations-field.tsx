"use client";

import { Button } from "@claimline/design/button";
import { useController, useFormContext } from "react-hook-form";
import { sourceName } from "../event/desk-records.ts";
import { useEditor } from "../event/editor-context.ts";
import type { EventFormValues } from "../event/event-form-values.ts";
import { firstMessage } from "../event/first-message.ts";
import { useWords } from "../locale/locale-context.tsx";
import { RecordChooser } from "../record/record-chooser.tsx";
import { useRecordEditing } from "../record/use-record-editing.tsx";
import { claimWords } from "../words/claim-words.ts";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./claims.module.css";

/** Where the claim can be checked: sources, each with the place in it. */
export function CitationsField({ index }: { index: number }) {
  const words = useWords(claimWords);
  const common = useWords(eventWords);
  const setting = useEditor();
  const { records, proposedSource: proposed } = setting;
  const { control, getValues } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name: `claims.${index}.sources`, control });
  const citations = field.value;
  const editing = useRecordEditing("source");

  return (
    <fieldset className={styles.citations}>
      <legend className="cl-visually-hidden">{words.sources}</legend>
      {citations.length > 0 && (
        <ul className={styles.cited}>
          {citations.map(({ source, locator }, place) => (
            <li key={source} className={styles.citation} data-path={`claims.${index}.sources.${place}`}>
              <span>
                <span>
                  {records.sources.get(source)?.title || fill(common.unknownRecord, { slug: source })}
                </span>{" "}
                <span className={styles.sources}>{records.sources.get(source)?.publisher}</span>
              </span>
              <input
                className="cl-input"
                aria-label={fill(words.locator, { source: sourceName(source, setting) })}
                placeholder={words.locatorPlaceholder}
                maxLength={120}
                value={locator ?? ""}
                onChange={(event) =>
                  field.onChange(citations.with(place, { source, locator: event.target.value || null }))
                }
              />
              {editing.button(source)}
              <Button
                look="quiet"
                aria-label={fill(common.remove, { name: sourceName(source, setting) })}
                onClick={() => field.onChange(citations.toSpliced(place, 1))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      {editing.panel}
      <RecordChooser
        adds
        of="source"
        label={words.sources}
        name={`claims.${index}.sources`}
        without={citations.map(({ source }) => source)}
        value={null}
        begun={
          citations.length === 0 && proposed?.claim === getValues(`claims.${index}.id`)
            ? proposed.address
            : null
        }
        error={firstMessage(fieldState.error)}
        onPick={(slug) => slug && field.onChange([...citations, { source: slug, locator: null }])}
      />
    </fieldset>
  );
}
