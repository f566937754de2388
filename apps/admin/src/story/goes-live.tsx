"use client";

import type { DeskStoryDetail } from "@claimline/api/desk/get-desk-story";
import { useWords } from "../locale/locale-context.tsx";
import { storyWords } from "../words/story-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./story.module.css";

/** What the publication of a story that readers don't see would show them. */
export function GoesLive({ read }: { read: DeskStoryDetail }) {
  const words = useWords(storyWords);
  const { live, approved, waiting } = read;
  return (
    <>
      {live.length > 0 && <Events heading={words.comesBack} events={live} />}
      {approved.length > 0 && <Events heading={words.goesLive} events={approved} />}
      {live.length + approved.length === 0 && <p>{words.noEvents}</p>}
      {waiting > 0 && <p>{waiting === 1 ? words.waitingOne : fill(words.waiting, { count: waiting })}</p>}
    </>
  );
}

function Events({ heading, events }: { heading: string; events: DeskStoryDetail["live"] }) {
  return (
    <div>
      <h3>{heading}</h3>
      {/* Long lists scroll, and have to be reached by keyboard for that. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <ul className={styles.events} tabIndex={0} aria-label={heading}>
        {events.map(({ slug, title }) => (
          <li key={slug}>{title}</li>
        ))}
      </ul>
    </div>
  );
}
