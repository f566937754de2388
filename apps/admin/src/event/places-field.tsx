"use client";

import { Button } from "@claimline/design/button";
import { useController, useFormContext } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { RecordChooser } from "../record/record-chooser.tsx";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { placeName } from "./desk-records.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

/** The event's places, in the order in which they are named. */
export function PlacesField() {
  const words = useWords(eventWords);
  const setting = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name: "places", control });
  const places = field.value;

  return (
    <div className={styles.many}>
      <RecordChooser
        adds
        of="place"
        label={words.places}
        name="places"
        without={places}
        value={null}
        error={firstMessage(fieldState.error)}
        onPick={(slug) => slug && field.onChange([...places, slug])}
      />
      {places.length > 0 && (
        <ul className={styles.chosen} aria-label={words.places}>
          {places.map((slug, index) => (
            <li key={slug} className={styles.chip} data-path={`places.${index}`}>
              {placeName(slug, setting)}
              <Button
                look="quiet"
                aria-label={fill(words.remove, { name: placeName(slug, setting) })}
                onClick={() => field.onChange(places.toSpliced(index, 1))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
