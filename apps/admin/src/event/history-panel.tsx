"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { formatInstant } from "@claimline/model/time/format-clock";
import { useWords } from "../locale/locale-context.tsx";
import { deskWords } from "../words/desk-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./aside.module.css";
import { useEditor } from "./editor-context.ts";

type Revision = DeskEventDetail["revisions"][number];

/** Every revision of the event, the last first: who, when, and why it was made. */
export function HistoryPanel({ revisions }: { revisions: readonly Revision[] }) {
  const words = useWords(stepWords);
  const desk = useWords(deskWords);
  const { locale, story } = useEditor();
  const causes: Readonly<Record<Revision["cause"], string>> = {
    submit: words.causeSubmit,
    publish: words.causePublish,
    restore: words.causeRestore,
    request: words.causeRequest,
    import: words.causeImport,
  };
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{words.history}</h2>
      {revisions.length === 0 && <p className={styles.quiet}>{words.noRevisions}</p>}
      <ol className={styles.revisions}>
        {revisions.map(({ number, cause, createdAt, createdBy, approvedBy }) => (
          <li key={number}>
            <span>
              {fill(words.revision, { number })} · {causes[cause]}
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
    </section>
  );
}
