import { Button } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import type { StoryReading } from "../story/read-story.ts";
import { askedEntries } from "../story/story-asked.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./day-form.module.css";

export interface DayFormProps {
  action: string;
  reading: StoryReading;
  locale: Locale;
}

/** Asks for a day, or for two beside each other; a plain form behind a fold, since the bar of days is nearer. */
export function DayForm({ action, reading, locale }: DayFormProps) {
  const { asked, today, known } = reading;
  const { asOf, vs } = asked.moment;
  const { asOfQuestion, asOfShow, known: words } = siteWords(locale);
  const kept = askedEntries(asked).filter(([name]) => name !== "asof" && name !== "vs");
  const lastNews = known.days.at(-1)?.day;
  return (
    <details className={styles["fold"]}>
      <summary className={styles["title"]}>{words.enterDay}</summary>
      <form className={styles["form"]} action={action} method="get">
        <label>
          {asOfQuestion}
          <input
            className="cl-input"
            name="asof"
            type="date"
            max={today}
            defaultValue={asOf !== undefined && isDay(asOf) ? asOf : (lastNews ?? today)}
            required
          />
        </label>
        <label>
          {words.compareSecond}
          <input
            className="cl-input"
            name="vs"
            type="date"
            max={today}
            defaultValue={vs !== undefined && isDay(vs) ? vs : ""}
          />
        </label>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit">{asOfShow}</Button>
      </form>
    </details>
  );
}
