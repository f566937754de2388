import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { claimAnchor } from "../claim/claim-anchor.ts";
import styles from "../claim/claim-sequence.module.css";
import { ClaimText } from "../claim/claim-text.tsx";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import { siteWords } from "../words/site-words.ts";
import type { PartyReading } from "./read-party.ts";

/** The party's claims in the order in which they were made, each with the event it is about. */
export function PartyClaims({ reading, locale }: { reading: PartyReading; locale: Locale }) {
  const { story, moment, claims, events, sources, names } = reading;
  const { timeZone } = story;
  const words = siteWords(locale);
  return (
    <ol className={styles["claims"]}>
      {claims.items.map((claim) => {
        const event = events.get(claim.event);
        const page = siteAddress(locale, eventPath(story.slug, claim.event, moment));
        return (
          <li key={`${claim.event} ${claim.slug}`} className={styles["claim"]}>
            <p className={styles["when"]}>{formatWhen(claim.saidAt, { locale, timeZone, style: "short" })}</p>
            <div className={styles["text"]}>
              <ClaimText
                claim={claim}
                event={claim.event}
                sources={sources}
                story={story.slug}
                moment={moment}
                isAmongItsParty
                names={names}
                timeZone={timeZone}
                locale={locale}
              />
              <p className={styles["context"]}>
                <span>
                  {words.onEvent}{" "}
                  <a href={page} lang={event?.lang ?? undefined}>
                    {event?.title ?? claim.event}
                  </a>
                </span>
                <a href={`${page}#${claimAnchor(claim.slug)}`}>{words.claimInContext}</a>
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
