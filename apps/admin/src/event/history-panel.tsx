"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { formatInstant } from "@claimline/model/time/format-clock";
import { useWords } from "../locale/locale-context.tsx";
import Link from "next/link";
import { useCauseWord } from "../history/use-cause-word.ts";
import { deskWords } from "../words/desk-words.ts";
import { historyWords } from "../words/history-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./aside.module.css";
import { useEditor } from "./editor-context.ts";

type Revision = DeskEventDetail["revisions"][number];

/** Every revision of the event, the last first: who, when, and why it was made. */
export function HistoryPanel({ slug, revisions }: { slug: string; revisions: readonly Revision[] }) {
  const words = useWords(stepWords);
  const desk = useWords(deskWords);
  const history = useWords(historyWords);
  const { locale, story } = useEditor();
  const causeWord = useCauseWord();
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{words.history}</h2>
      {revisions.length === 0 && <p className={styles.quiet}>{words.noRevisions}</p>}
      <ol className={styles.revisions}>
        {revisions.map(({ number, cause, createdAt, createdBy, approvedBy }) => (
          <li key={number}>
            <span>
              {fill(words.revision, { number })} · {causeWord(cause)}
            </span>
            <span className={styles.quiet}>
              {createdBy ?? desk.imported},{" "}
              {formatInstant(Date.parse(createdAt), {
                locale,
                timeZone: story.timeZone,
                style: "short",
                zone: false,
              })}
            </span>
            {approvedBy && (
              <span className={styles.quiet}>{fill(words.approvedBy, { name: approvedBy })}</span>
            )}
          </li>
        ))}
      </ol>
      {revisions.length > 0 && (
        <p>
          <Link href={`/stories/${story.slug}/events/${slug}/history`}>{history.open}</Link>
        </p>
      )}
    </section>
  );
}
