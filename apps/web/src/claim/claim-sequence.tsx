import type { ClaimAnswer, EventDetail } from "@claimline/api/event/event-detail";
import { StanceLabel } from "@claimline/design/stance-label";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import type { Names } from "../reading/names.ts";
import { inQuotationMarks } from "../words/quotation-marks.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import { claimAnchor } from "./claim-anchor.ts";
import styles from "./claim-sequence.module.css";
import { SourceLink } from "./source-link.tsx";

export interface ClaimSequenceProps {
  event: Pick<EventDetail, "claims" | "sources">;
  names: Names;
  timeZone: string;
  locale: Locale;
}

/** The claims in the order in which they were made: who said what, when, and where it can be checked. */
export function ClaimSequence({ event, names, timeZone, locale }: ClaimSequenceProps) {
  return (
    <ol className={styles["claims"]}>
      {event.claims.map((claim) => (
        <li key={claim.slug} id={claimAnchor(claim.slug)} className={styles["claim"]}>
          <p className={styles["when"]}>{formatWhen(claim.saidAt, { locale, timeZone, style: "short" })}</p>
          <div className={styles["text"]}>
            <Speaker claim={claim} names={names} locale={locale} />
            <blockquote className="cl-statement" lang={claim.lang ?? undefined}>
              {claim.statement} <FallbackNote lang={claim.lang} locale={locale} />
            </blockquote>
            {claim.quote && (
              <p className={styles["quote"]}>
                <q lang={claim.quote.lang}>{inQuotationMarks(claim.quote.text, claim.quote.lang)}</q>
              </p>
            )}
            <ClaimSources claim={claim} event={event} names={names} timeZone={timeZone} locale={locale} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Speaker({ claim, names, locale }: { claim: ClaimAnswer; names: Names; locale: Locale }) {
  const name = names.actor(claim.actor);
  const party = claim.party === null || claim.party === claim.actor ? null : names.actor(claim.party).text;
  const about = [claim.office, party].filter((part) => part !== null);
  return (
    <p className={styles["speaker"]}>
      <StanceLabel party={name.text} stance={claim.stance} verb={stanceVerb(claim.stance, name, locale)} />{" "}
      {about.length > 0 && <span className={styles["office"]}>{about.join(", ")}</span>}
    </p>
  );
}

function ClaimSources({
  claim,
  event,
  names,
  timeZone,
  locale,
}: ClaimSequenceProps & { claim: ClaimAnswer }) {
  const words = siteWords(locale);
  const sources = new Map(event.sources.map((source) => [source.slug, source]));
  return (
    <ul className={styles["sources"]}>
      {claim.via !== null && (
        <li>
          {words.via} {names.actor(claim.via).text}
        </li>
      )}
      {claim.sources.map(({ source: slug, locator }) => {
        const source = sources.get(slug);
        return source ? (
          <li key={slug}>
            <SourceLink source={source} locator={locator} timeZone={timeZone} locale={locale} />
          </li>
        ) : null;
      })}
    </ul>
  );
}
