"use client";

import { Button } from "@claimline/design/button";
import { may } from "@claimline/model/publication/permission";
import { type ReactNode, useState } from "react";
import { useEditor } from "../event/editor-context.ts";
import { useWords } from "../locale/locale-context.tsx";
import { recordWords } from "../words/record-words.ts";
import { fill } from "../words/word-table.ts";
import { useRecordForms } from "./record-form-context.ts";
import type { RecordNoun } from "./record-nouns.ts";
import { useRecordName } from "./use-record-name.ts";

interface RecordEditing {
  /** Opens and closes a record that is cited; nothing for who may not change it, or where there is none. */
  button: (slug: string) => ReactNode;
  /** The form of the record that is open. */
  panel: ReactNode;
}

/** Lets the records of a field be changed in place. */
export function useRecordEditing(of: RecordNoun): RecordEditing {
  const words = useWords(recordWords);
  const { records, role } = useEditor();
  const { editRecord } = useRecordForms();
  const nameOf = useRecordName(of);
  const [open, setOpen] = useState<{ slug: string; opener: HTMLElement } | null>(null);
  const known = { actor: records.actors, place: records.places, source: records.sources }[of];

  function close() {
    setOpen(null);
    open?.opener.focus();
  }

  function button(slug: string) {
    if (!may(role, `${of}.update`) || !known.has(slug)) return null;
    return (
      <Button
        look="quiet"
        aria-label={fill(words.edit, { name: nameOf(slug) })}
        aria-expanded={open?.slug === slug}
        onClick={({ currentTarget: opener }) => setOpen(open?.slug === slug ? null : { slug, opener })}
      >
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <path
            d="M2 12l.7-3L9.5 2.2l2.3 2.3L5 11.3zM8.2 3.5l2.3 2.3"
            fill="none"
            stroke="currentColor"
            strokeLinejoin="round"
          />
        </svg>
      </Button>
    );
  }

  const panel = open !== null && editRecord({ of, slug: open.slug, onDone: close });
  return { button, panel };
}
