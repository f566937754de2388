"use client";

import { Button } from "@claimline/design/button";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { RecordChooser } from "./record-chooser.tsx";
import styles from "./record-list-field.module.css";
import type { RecordNoun } from "./record-nouns.ts";
import { useRecordEditing } from "./use-record-editing.tsx";
import { useRecordName } from "./use-record-name.ts";

interface RecordListFieldProps {
  of: RecordNoun;
  label: string;
  name: string;
  slugs: readonly string[];
  error: string | undefined;
  onChange: (slugs: readonly string[]) => void;
}

/** Several records in the order in which they were chosen, each once. */
export function RecordListField({ of, label, name, slugs, error, onChange }: RecordListFieldProps) {
  const words = useWords(eventWords);
  const nameOf = useRecordName(of);
  const editing = useRecordEditing(of);
  return (
    <div className={styles.many}>
      <RecordChooser
        adds
        of={of}
        label={label}
        name={name}
        value={null}
        without={slugs}
        error={error}
        onPick={(slug) => slug && onChange([...slugs, slug])}
      />
      {slugs.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {slugs.map((slug, index) => (
            <li key={slug} className={styles.chip} data-path={`${name}.${index}`}>
              {nameOf(slug)}
              {editing.button(slug)}
              <Button
                look="quiet"
                aria-label={fill(words.remove, { name: nameOf(slug) })}
                onClick={() => onChange(slugs.toSpliced(index, 1))}
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
