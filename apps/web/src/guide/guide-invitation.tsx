import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { counted } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./guide-invitation.module.css";
import type { GuideReading } from "./read-guide.ts";

/** Where the guided reading begins. */
export function GuideInvitation({ guide, locale }: { guide: GuideReading; locale: Locale }) {
  const words = siteWords(locale).guide;
  const [first] = guide.steps;
  if (first === undefined || guide.shown !== null) return null;
  return (
    <p className={styles["invitation"]}>
      <a className={buttonClass("primary")} href={first.href} rel="nofollow">
        {words.begin}
        <span className={styles["count"]}>{counted(guide.steps.length, words.steps, locale)}</span>
      </a>
    </p>
  );
}
