import { Button } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import type { Moment } from "../reading/moment.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./as-of-form.module.css";

export interface AsOfFormProps {
  action: string;
  moment: Moment;
  /** `YYYY-MM-DD`; later days can't be chosen. */
  today: string;
  locale: Locale;
}

/** Asks for the story as it was known on a day; a plain form, so that it works without script. */
export function AsOfForm({ action, moment: { asOf, rev }, today, locale }: AsOfFormProps) {
  const words = siteWords(locale);
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
      {rev !== undefined && <input type="hidden" name="rev" value={rev} />}
      <Button type="submit">{words.asOfShow}</Button>
    </form>
  );
}
