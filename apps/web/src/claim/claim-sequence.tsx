import type { EventDetail } from "@claimline/api/event/event-detail";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { claimAnchor } from "./claim-anchor.ts";
import styles from "./claim-sequence.module.css";
import { ClaimText } from "./claim-text.tsx";

export interface ClaimSequenceProps {
  event: Pick<EventDetail, "slug" | "claims" | "sources">;
  story: string;
  moment: Moment;
  names: Names;
  timeZone: string;
  locale: Locale;
}

/** The claims in the order in which they were made: who said what, when, and where it can be checked. */
export function ClaimSequence({ event, ...reading }: ClaimSequenceProps) {
  const { timeZone, locale } = reading;
  const sources = new Map(event.sources.map((source) => [source.slug, source]));
  return (
    <ol className={styles["claims"]}>
      {event.claims.map((claim) => (
        <li key={claim.slug} id={claimAnchor(claim.slug)} className={styles["claim"]}>
          <p className={styles["when"]}>{formatWhen(claim.saidAt, { locale, timeZone, style: "short" })}</p>
          <div className={styles["text"]}>
            <ClaimText claim={claim} event={event.slug} sources={sources} {...reading} />
          </div>
        </li>
      ))}
    </ol>
  );
}
