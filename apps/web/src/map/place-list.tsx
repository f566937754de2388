import { AssessmentMark } from "@claimline/design/assessment-mark";
import { assessmentName } from "@claimline/model/claim/assessment-name";
import type { Locale } from "@claimline/model/locale";
import { placePrecisionLabels } from "@claimline/model/place/schema";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import type { ShownPlace } from "./map-panel.tsx";
import styles from "./place-list.module.css";

/** The same as the map in words: every place with its precision, how much happened there, and how sure it is. */
export function PlaceList({ places, locale }: { places: readonly ShownPlace[]; locale: Locale }) {
  const words = siteWords(locale);
  return (
    <ul className={styles["places"]}>
      {places.map(({ place, name, href, events, tally, isChosen, isStep }) => (
        <li key={place.slug} className={styles["place"]} {...(isStep && { "aria-current": "step" as const })}>
          <p>
            <a className={styles["name"]} href={href} {...(isChosen && { "aria-current": "true" as const })}>
              {name}
            </a>{" "}
            <span className={styles["about"]}>
              {placePrecisionLabels[place.precision][locale]} · {counted(events.length, words.events, locale)}
            </span>
          </p>
          <ul className={styles["tally"]}>
            {tally.map(({ assessment, count }) => (
              <li key={assessmentName(assessment, locale)} title={assessmentName(assessment, locale)}>
                <AssessmentMark assessment={assessment} size={14} />
                <span className={styles["count"]}>{formatNumber(count, locale)}</span>
                <span className="cl-visually-hidden"> {assessmentName(assessment, locale)}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
