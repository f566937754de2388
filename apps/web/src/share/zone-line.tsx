import type { Locale } from "@claimline/model/locale";
import { describeZone } from "@claimline/model/time/describe-zone";
import { siteWords } from "../words/site-words.ts";
import styles from "./zone-line.module.css";

/** Says in which zone times of day are given. */
export function ZoneLine({ timeZone, locale }: { timeZone: string; locale: Locale }) {
  return (
    <p className={`cl-meta ${styles["zone"]}`}>
      {siteWords(locale).share.zone} {describeZone(timeZone, locale)}
    </p>
  );
}
