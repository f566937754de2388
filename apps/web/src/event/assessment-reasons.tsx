import type { EventDetail } from "@claimline/api/event/event-detail";
import { StanceLabel } from "@claimline/design/stance-label";
import { sinceWhen } from "@claimline/model/claim/since-when";
import { wordSupport } from "@claimline/model/claim/support";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { claimAnchor } from "../claim/claim-anchor.ts";
import { PartyName } from "../claim/party-name.tsx";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import styles from "./assessment-reasons.module.css";

export interface AssessmentReasonsProps {
  event: EventDetail;
  story: string;
  moment: Moment;
  names: Names;
  timeZone: string;
  locale: Locale;
  /** Where the claims stand, when not on this page. */
  page?: string;
  /** Default 2. */
  headingLevel?: 2 | 3;
}

/** "Warum bestätigt?": the deciding rule as a sentence, then each party with its stance and since when. */
export function AssessmentReasons({
  event: { assessment },
  story,
  moment,
  names,
  timeZone,
  locale,
  page = "",
  headingLevel = 2,
}: AssessmentReasonsProps) {
  const words = siteWords(locale);
  const Heading = `h${headingLevel}` as const;
  return (
    <section aria-labelledby="why" className={styles["reasons"]}>
      <Heading id="why" className={styles["title"]}>
        {words.why(wordSupport(assessment, locale))}
      </Heading>
      <p className="cl-statement">{assessment.sentence}</p>
      <ul className={styles["parties"]}>
        {assessment.parties.map(({ party, stance, since, claims }) => {
          const name = names.actor(party);
          const [firstClaim] = claims;
          const sinceWords = sinceWhen(since, locale, timeZone) ?? formatWhen(since, { locale, timeZone });
          return (
            <li key={party} className={styles["party"]}>
              <StanceLabel
                party={
                  <PartyName actor={party} story={story} moment={moment} names={names} locale={locale} />
                }
                stance={stance}
                verb={stanceVerb(stance, name, locale)}
              />{" "}
              {firstClaim === undefined ? (
                sinceWords
              ) : (
                <a href={`${page}#${claimAnchor(firstClaim)}`}>{sinceWords}</a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
