import { Button } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { type Day, isDay } from "@claimline/model/time/day";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { Instant } from "@claimline/model/time/instant";
import { siteWords } from "../words/site-words.ts";
import styles from "./preview-bar.module.css";

export interface PreviewBarProps {
  /** Where the form leads, without a day. */
  address: string;
  asOf: string | undefined;
  today: Day;
  timeZone: string;
  expiresAt: Instant;
  locale: Locale;
}

/** Above everything else: that this is a draft, until when it can be seen, and a day to see it as of. */
export function PreviewBar({ address, asOf, today, timeZone, expiresAt, locale }: PreviewBarProps) {
  const words = siteWords(locale);
  return (
    <aside className={styles["bar"]} aria-label={words.previewTitle}>
      <p>
        <strong>{words.previewTitle}</strong>
      </p>
      <p className="cl-meta">
        {words.previewUntil} {formatInstant(expiresAt, { locale, timeZone, style: "short" })}
      </p>
      <form className={styles["form"]} action={address} method="get" target="_self">
        <label>
          {words.asOfQuestion}
          <input
            className="cl-input"
            name="asof"
            type="date"
            max={today}
            defaultValue={asOf !== undefined && isDay(asOf) ? asOf : today}
            required
          />
        </label>
        <Button type="submit">{words.asOfShow}</Button>
        {asOf !== undefined && (
          <a href={address} target="_self">
            {words.backToToday}
          </a>
        )}
      </form>
    </aside>
  );
}
