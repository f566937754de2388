"use client";

import type { RecordUsage } from "@claimline/api/desk/get-record-usage";
import Link from "next/link";
import { useWords } from "../locale/locale-context.tsx";
import styles from "../office/office.module.css";
import { recordOfficeWords } from "../words/record-office-words.ts";
import { fill } from "../words/word-table.ts";
import own from "./record-office.module.css";

/** The events that cite a record, and who speaks for it. */
export function UsageList({ usage: { events, speakers } }: { usage: RecordUsage }) {
  const words = useWords(recordOfficeWords);
  return (
    <section className={styles.section} aria-labelledby="usage">
      <h2 id="usage">{words.usage}</h2>
      {events.length + speakers.length === 0 && <p>{words.unused}</p>}
      {events.length > 0 && (
        <ul className={own.uses}>
          {events.map(({ story, storyTitle, event, title, trashed, live, draft }) => (
            <li key={`${story} ${event}`}>
              {trashed ? title : <Link href={`/stories/${story}/events/${event}`}>{title}</Link>}{" "}
              <span className={styles.small}>
                {[
                  storyTitle,
                  live ? words.live : draft ? words.draft : words.history,
                  trashed ? words.trashed : "",
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      {speakers.length > 0 && (
        <p>{fill(words.speakers, { names: speakers.map(({ name }) => name).join(", ") })}</p>
      )}
    </section>
  );
}
