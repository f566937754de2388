import type { EventItem } from "@claimline/api/event/event-answer";
import type { SearchMatch } from "@claimline/api/search/event-matches";
import type { Locale } from "@claimline/model/locale";
import type { Names } from "../reading/names.ts";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import styles from "./found-in.module.css";
import { MarkedText } from "./marked-text.tsx";

/** As many texts as make clear why the event is among the results. */
const mostShown = 3;

export interface FoundInProps {
  event: Pick<EventItem, "title" | "summary">;
  found: readonly SearchMatch[];
  names: Names;
  locale: Locale;
}

/** Where a search has found its words besides in the headline and the summary that are shown. */
export function FoundIn({ event, found, names, locale }: FoundInProps) {
  const words = siteWords(locale);
  const elsewhere = found.filter(({ text }) => text !== event.title && text !== event.summary);
  if (elsewhere.length === 0) return null;
  const labelOf = ({ where, record }: SearchMatch) => {
    const label = words.foundIn[where];
    const isSaid = where === "claim" || where === "quote";
    return isSaid && record !== null ? words.foundInClaim(label, names.actor(record).text) : label;
  };
  return (
    <ul className={styles["found"]}>
      {elsewhere.slice(0, mostShown).map((match) => (
        <li key={`${match.where} ${match.claim} ${match.text}`}>
          <span className={styles["where"]}>{labelOf(match)}:</span>{" "}
          <span lang={match.lang === locale ? undefined : match.lang}>
            <MarkedText text={match.text} found={[match]} />
          </span>
        </li>
      ))}
      {elsewhere.length > mostShown && (
        <li className="cl-meta">{words.andMore(formatNumber(elsewhere.length - mostShown, locale))}</li>
      )}
    </ul>
  );
}
