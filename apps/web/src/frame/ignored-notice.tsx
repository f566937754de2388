import { Notice } from "@claimline/design/notice";
import type { Locale } from "@claimline/model/locale";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./ignored-notice.module.css";

export interface IgnoredNoticeProps {
  /** Parameters of the address that mean nothing here, as they were written. */
  ignored: readonly string[];
  locale: Locale;
}

/** As many are named; of more there is only the number. */
const most = 8;

/** Says which parts of the address were passed over; nothing when all of it was heeded. */
export function IgnoredNotice({ ignored, locale }: IgnoredNoticeProps) {
  if (ignored.length === 0) return null;
  const words = siteWords(locale);
  return (
    <div className={styles["notice"]}>
      <Notice title={words.ignoredTitle}>
        <p>
          {words.ignoredText}{" "}
          {ignored.slice(0, most).map((parameter, index) => (
            <span key={parameter}>
              {index > 0 && ", "}
              <code className={styles["ignored"]}>{shorten(parameter)}</code>
            </span>
          ))}
          {ignored.length > most && ` ${words.andMore(formatNumber(ignored.length - most, locale))}`}
        </p>
        {ignored.some((parameter) => parameter.startsWith("asof=")) && <p>{words.ignoredDay}</p>}
      </Notice>
    </div>
  );
}

/** At most as much of what somebody wrote into an address as helps to find it again. */
function shorten(text: string): string {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 59).join("")}…`;
}
