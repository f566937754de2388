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
    <a className={styles["invitation"]} href={first.href} rel="nofollow">
      {`${words.begin} (${counted(guide.steps.length, words.steps, locale)})`}
    </a>
  );
}
