import type { Locale } from "@claimline/model/locale";
import { counted } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./party-speakers.module.css";
import type { ActorAnswer } from "./read-party.ts";

/** Whose claims count for the party, each with role and number of claims. */
export function PartySpeakers({ speakers, locale }: { speakers: readonly ActorAnswer[]; locale: Locale }) {
  const words = siteWords(locale);
  return (
    <ul className={styles["speakers"]}>
      {speakers.map(({ slug, name, role, lang, claimCount }) => (
        <li key={slug} className={styles["speaker"]}>
          <p lang={lang ?? undefined}>{name}</p>
          <p className="cl-meta">
            {role !== null && `${role} · `}
            {counted(claimCount, words.claims, locale)}
          </p>
        </li>
      ))}
    </ul>
  );
}
