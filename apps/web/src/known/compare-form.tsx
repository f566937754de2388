import { Button } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import type { StoryReading } from "../story/read-story.ts";
import { askedEntries } from "../story/story-asked.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./compare-form.module.css";

export interface CompareFormProps {
  action: string;
  reading: StoryReading;
  locale: Locale;
}

/** Asks for two days beside each other; a plain form behind a fold. */
export function CompareForm({ action, reading, locale }: CompareFormProps) {
  const { asked, today, known } = reading;
  const { asOf, vs } = asked.moment;
  const words = siteWords(locale).known;
  const kept = askedEntries(asked).filter(([name]) => name !== "asof" && name !== "vs");
  return (
    <details className={styles["fold"]}>
      <summary className={styles["title"]}>{words.compareDays}</summary>
      <form className={styles["form"]} action={action} method="get">
        <label>
          {words.compareFirst}
          <input
            className="cl-input"
            name="asof"
            type="date"
            max={today}
            defaultValue={asOf !== undefined && isDay(asOf) ? asOf : (known.days[0]?.day ?? today)}
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
            defaultValue={vs !== undefined && isDay(vs) ? vs : today}
            required
          />
        </label>
        {kept.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit">{words.compare}</Button>
      </form>
    </details>
  );
}
