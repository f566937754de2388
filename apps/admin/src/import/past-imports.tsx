"use client";

import type { ImportAnswer } from "@claimline/api/import/import-answer";
import Link from "next/link";
import { useWords } from "../locale/locale-context.tsx";
import { useWhen } from "../office/use-when.ts";
import { importWords } from "../words/import-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./import.module.css";

/** A story's imports and previews, the newest first. */
export function PastImports({ items, path }: { items: readonly ImportAnswer[]; path: string }) {
  const words = useWords(importWords);
  const when = useWhen();
  return (
    <section className={styles.section} aria-labelledby="past">
      <h2 id="past">{words.past}</h2>
      {items.length === 0 && <p className={styles.about}>{words.nonePast}</p>}
      <ul className={styles.rows}>
        {items.map(({ id, name, state, counts, createdAt, createdBy }) => (
          <li key={id} className={styles.row}>
            <p className={styles.head}>
              <Link href={`${path}?import=${id}`} aria-label={fill(words.open, { name })}>
                {name}
              </Link>
              <span>{words[`state_${state}`]}</span>
            </p>
            <p className={styles.small}>
              {[when(createdAt), createdBy, fill(words.counts, counts)].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
