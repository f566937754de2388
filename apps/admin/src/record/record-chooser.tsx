"use client";

import { may } from "@claimline/model/publication/permission";
import { type Ref, useMemo, useState } from "react";
import { useEditor } from "../event/editor-context.ts";
import { useRenderNewRecord } from "./new-record-context.ts";
import { recordForms, type RecordNoun } from "./record-nouns.ts";
import { actorOptions, placeOptions, sourceOptions } from "./record-option.ts";
import { RecordPicker } from "./record-picker.tsx";

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
  onPick: (slug: string | null) => void;
}

/** Chooses an actor, a place or a source; what there isn't yet is made in place. */
export function RecordChooser({ of, without = [], onPick, ...picker }: RecordChooserProps) {
  const { records, story, locale, role } = useEditor();
  const renderNewRecord = useRenderNewRecord();
  const [making, setMaking] = useState<string | null>(null);
  const options = useMemo(() => optionsOf[of]({ records, story, locale }), [of, records, story, locale]);

  return (
    <div>
      <RecordPicker
        {...picker}
        options={options.filter(({ slug }) => !without.includes(slug))}
        onPick={onPick}
        onCreate={may(role, recordForms[of].action) ? setMaking : null}
      />
      {making !== null &&
        renderNewRecord({
          of,
          name: making,
          onMade: (slug) => {
            setMaking(null);
            onPick(slug);
          },
          onCancel: () => setMaking(null),
        })}
    </div>
  );
}
