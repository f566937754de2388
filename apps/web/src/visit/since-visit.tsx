"use client";

import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { dayOf } from "@claimline/model/time/day";
import { formatDay } from "@claimline/model/time/format-clock";
import { type CountedNoun, counted } from "../words/counted.ts";
import { putAway, useVisits } from "./use-visits.ts";
import styles from "./since-visit.module.css";
import { changesSince } from "./visit.ts";

export interface SinceVisitProps {
  story: string;
  /** The `rev` that the page shows. */
  rev: number;
  timeZone: string;
  /** Address of the story's changes. */
  changes: string;
  locale: Locale;
  words: { sinceVisit: string; changes: CountedNoun; dismiss: string };
}

/** What was published since the reader's last visit, in a line; what it is made of never leaves the browser. */
export function SinceVisit({ story, rev, timeZone, changes, locale, words }: SinceVisitProps) {
  const visits = useVisits(story, rev);
  const since = visits && changesSince(visits);
  if (since === null) return null;
  const putAwayAll = () => {
    putAway(story);
    // The button goes with it; who used it by keyboard goes on from the page's content.
    document.querySelector("main")?.focus({ preventScroll: true });
  };
  return (
    <aside className={styles["since"]}>
      <p>
        {words.sinceVisit} {formatDay(dayOf(since.at, timeZone), { locale })}:{" "}
        <a href={changes}>{counted(since.count, words.changes, locale)}</a>
      </p>
      <button type="button" className={buttonClass("quiet")} onClick={putAwayAll}>
        {words.dismiss}
      </button>
    </aside>
  );
}
