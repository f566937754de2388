import type { ClaimAnswer } from "@claimline/api/event/event-detail";
import { StanceLabel } from "@claimline/design/stance-label";
import type { Locale } from "@claimline/model/locale";
import type { Source } from "@claimline/model/source/schema";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { inQuotationMarks } from "../words/quotation-marks.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import { sourceAnchor } from "./claim-anchor.ts";
import styles from "./claim-sequence.module.css";
import { PartyName } from "./party-name.tsx";
import { SourceLink } from "./source-link.tsx";

export interface ClaimTextProps {
  claim: ClaimAnswer;
  /** The event's slug: its page describes the sources. */
  event: string;
  sources: ReadonlyMap<string, Source>;
  story: string;
  moment: Moment;
  /** Stands where all claims are those of its party, which then needn't be named. */
  isAmongItsParty?: boolean;
  names: Names;
  timeZone: string;
  locale: Locale;
}

/** One claim: who says it in which office, the statement, the quote in its own language, and where it can be checked. */
export function ClaimText(props: ClaimTextProps) {
  const { claim, locale } = props;
  return (
    <>
      <Speaker {...props} />
      <blockquote className="cl-statement" lang={claim.lang ?? undefined}>
        {claim.statement} <FallbackNote lang={claim.lang} locale={locale} />
      </blockquote>
      {claim.quote && (
        <p className={styles["quote"]}>
          <q lang={claim.quote.lang}>{inQuotationMarks(claim.quote.text, claim.quote.lang)}</q>
        </p>
      )}
      <ClaimSources {...props} />
    </>
  );
}

function Speaker({ claim, isAmongItsParty = false, story, moment, names, locale }: ClaimTextProps) {
  const name = names.actor(claim.actor);
  const named = { story, moment, names, locale };
  const party = isAmongItsParty || claim.party === claim.actor ? null : claim.party;
  return (
    <p className={styles["speaker"]}>
      <StanceLabel
        party={<PartyName actor={claim.actor} {...named} />}
        stance={claim.stance}
        verb={stanceVerb(claim.stance, name, locale)}
      />{" "}
      {(claim.office !== null || party !== null) && (
        <span className={styles["office"]}>
          {claim.office}
          {claim.office !== null && party !== null && ", "}
          {party !== null && <PartyName actor={party} {...named} />}
        </span>
      )}
    </p>
  );
}

function ClaimSources({ claim, event, sources, story, moment, names, timeZone, locale }: ClaimTextProps) {
  const words = siteWords(locale);
  const page = siteAddress(locale, eventPath(story, event, moment));
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
            <SourceLink
              source={source}
              entry={`${page}#${sourceAnchor(slug)}`}
              locator={locator}
              timeZone={timeZone}
              locale={locale}
            />
          </li>
        ) : null;
      })}
    </ul>
  );
}
