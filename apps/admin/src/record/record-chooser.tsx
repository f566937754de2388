"use client";

import { may } from "@claimline/model/publication/permission";
import { type Ref, useMemo, useState } from "react";
import { useEditor } from "../event/editor-context.ts";
import styles from "./record-chooser.module.css";
import { useRecordForms } from "./record-form-context.ts";
import { recordForms, type RecordNoun } from "./record-nouns.ts";
import { actorOptions, placeOptions, sourceOptions } from "./record-option.ts";
import { RecordPicker } from "./record-picker.tsx";
import { useRecordEditing } from "./use-record-editing.tsx";

const optionsOf = { actor: actorOptions, place: placeOptions, source: sourceOptions };

interface RecordChooserProps {
  of: RecordNoun;
  label: string;
  name: string;
  value: string | null;
  /** Slugs that aren't offered, for they are chosen already. */
  without?: readonly string[];
  error?: string | undefined;
  hint?: string | undefined;
  inputRef?: Ref<HTMLInputElement>;
  onBlur?: (() => void) | undefined;
  /** Empties itself once something is picked, for the next one. */
  adds?: boolean;
  /** Begins with a form for a new record of this name. */
  begun?: string | null;
  onPick: (slug: string | null) => void;
}

/** Chooses an actor, a place or a source; what there isn't yet is made in place. */
export function RecordChooser({ of, without = [], begun = null, onPick, ...picker }: RecordChooserProps) {
  const { records, story, locale, role } = useEditor();
  const { makeRecord } = useRecordForms();
  const editing = useRecordEditing(of);
  const [making, setMaking] = useState(begun);
  const options = useMemo(() => optionsOf[of]({ records, story, locale }), [of, records, story, locale]);

  return (
    <div className={styles.chooser}>
      <RecordPicker
        {...picker}
        aside={picker.value !== null && making === null && editing.button(picker.value)}
        options={options.filter(({ slug }) => !without.includes(slug))}
        onPick={onPick}
        onCreate={may(role, recordForms[of].action) ? setMaking : null}
      />
      {making !== null &&
        makeRecord({
          of,
          name: making,
          onMade: (slug) => {
            setMaking(null);
            onPick(slug);
          },
          onCancel: () => setMaking(null),
        })}
      {editing.panel}
    </div>
  );
}
