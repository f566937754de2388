"use client";

import type { ImportAnswer } from "@claimline/api/import/import-answer";
import { Notice } from "@claimline/design/notice";
import Link from "next/link";
import { printDeskFilter } from "../desk/desk-filter.ts";
import { useWords } from "../locale/locale-context.tsx";
import { importWords } from "../words/import-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./import.module.css";

/** How far an import is, what it has done, or what of it was taken back. */
export function ImportOutcome({ shown }: { shown: ImportAnswer }) {
  const words = useWords(importWords);
  const { state, counts, done, toWrite, undoing, failure, story } = shown;
  if (state === "waiting") {
    const text = fill(words.waiting, { done, count: toWrite });
    return (
      <p>
        <progress className={styles.progress} max={toWrite} value={done} aria-label={words.state_waiting} />
        <br />
        <output>{text}</output>
      </p>
    );
  }
  if (state === "applied") {
    return (
      <Notice kind="news">
        {fill(words.applied, counts)}{" "}
        <Link href={`/stories/${story}${printDeskFilter({ states: ["draft"] })}`}>{words.toDrafts}</Link>
      </Notice>
    );
  }
  if (state === "undone" && undoing) {
    return (
      <Notice kind="news">
        <p>{fill(words.undone, { removed: undoing.removed, restored: undoing.restored })}</p>
        {undoing.keptCount > 0 && (
          <>
            <p>{fill(words.kept, { count: undoing.keptCount })}</p>
            <ul>
              {undoing.kept.map(({ slug, title }) => (
                <li key={slug}>
                  <Link href={`/stories/${story}/events/${slug}`}>{title || slug}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    );
  }
  if (state === "cancelled") return <Notice kind="news">{words.cancelled}</Notice>;
  if (failure === null) return null;
  return <Notice kind="problem">{failure === "import-outdated" ? words.outdated : words.failed}</Notice>;
}
