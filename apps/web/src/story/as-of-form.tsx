import { Button } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import { siteWords } from "../words/site-words.ts";
import { askedEntries, type StoryAsked } from "./story-asked.ts";
import styles from "./as-of-form.module.css";

export interface AsOfFormProps {
  action: string;
  asked: StoryAsked;
  /** `YYYY-MM-DD`; later days can't be chosen. */
  today: string;
  locale: Locale;
}

/** Asks for the story as it was known on a day; a plain form, so that it works without script. */
export function AsOfForm({ action, asked, today, locale }: AsOfFormProps) {
  const words = siteWords(locale);
  const { asOf } = asked.moment;
  const kept = askedEntries(asked).filter(([name]) => name !== "asof");
  return (
    <form className={styles["form"]} action={action} method="get">
      <label htmlFor="asof">{words.asOfQuestion}</label>
      <input
        className={`cl-input ${styles["day"]}`}
        id="asof"
        name="asof"
        type="date"
        max={today}
        defaultValue={asOf !== undefined && isDay(asOf) ? asOf : today}
        required
      />
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">{words.asOfShow}</Button>
    </form>
  );
}
