import { ContentChangeList } from "@claimline/design/content-change-list";
import type { Locale } from "@claimline/model/locale";
import type { Names } from "../reading/names.ts";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import type { Difference } from "./read-changes.ts";
import styles from "./what-changed.module.css";

export interface WhatChangedProps {
  differences: readonly Difference[];
  /** Whether it is in sight at once: what was wrong and what is right belong to a correction. */
  open?: boolean;
  /** Given where the differences may be of several events, which then stand by their titles. */
  names?: Names;
  locale: Locale;
}

/** What a publication made different, before and after; nothing when there is nothing to compare with. */
export function WhatChanged({ differences, open = false, names, locale }: WhatChangedProps) {
  const told = differences.filter(({ changes }) => changes.event.length + changes.claims.length > 0);
  if (told.length === 0) return null;
  const count = told.reduce((sum, { changes }) => sum + changes.event.length + changes.claims.length, 0);
  return (
    <details className={styles["what"]} open={open}>
      <summary>
        {siteWords(locale).whatChanged} ({formatNumber(count, locale)})
      </summary>
      {told.map(({ event, changes }) => (
        <div key={event}>
          {names && told.length > 1 && (
            <p className={styles["title"]}>{names.eventTitle(event)?.text ?? event}</p>
          )}
          <ContentChangeList changes={changes} locale={locale} />
        </div>
      ))}
    </details>
  );
}
