import { AssessmentLabel } from "@claimline/design/assessment-label";
import { sinceWhen } from "@claimline/model/claim/since-when";
import { stanceEffects } from "@claimline/model/claim/stance";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { claimAnchor } from "../claim/claim-anchor.ts";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { PositionCell } from "../position/arrange-positions.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import styles from "./party-positions.module.css";
import type { PartyReading } from "./read-party.ts";

/** Event by event: the event's mark, the party's stance and since when, and the stances it left, with their dates. */
export function PartyPositions({ reading, locale }: { reading: PartyReading; locale: Locale }) {
  const { story, moment, positions } = reading;
  return (
    <ol className={styles["positions"]}>
      {positions.map(({ event, cell }) => (
        <li key={event.slug} className={styles["position"]}>
          <div>
            <h3 className={styles["title"]} lang={event.lang ?? undefined}>
              <a href={siteAddress(locale, eventPath(story.slug, event.slug, moment))}>{event.title}</a>
            </h3>
            <p className={styles["assessment"]}>
              <AssessmentLabel assessment={event.assessment} locale={locale} />
            </p>
          </div>
          <StanceHistory cell={cell} reading={reading} locale={locale} />
        </li>
      ))}
    </ol>
  );
}

function StanceHistory({
  cell,
  reading,
  locale,
}: {
  cell: PositionCell;
  reading: PartyReading;
  locale: Locale;
}) {
  const { story, moment, names } = reading;
  const { timeZone } = story;
  const { nextStance } = siteWords(locale);
  const name = names.actor(cell.party);
  const earlier = cell.moves.slice(0, -1);
  const present = cell.moves.at(-1);
  const at = earlier.length > 0 ? (present?.at ?? cell.since) : cell.since;
  const since = sinceWhen(at, locale, timeZone) ?? formatWhen(at, { locale, timeZone });
  const page = siteAddress(locale, eventPath(story.slug, cell.event, moment));
  const to = (claim: string | undefined) => (claim === undefined ? page : `${page}#${claimAnchor(claim)}`);
  return (
    <ol className={styles["stances"]}>
      {earlier.map(({ stance, at: when, claim }) => (
        <li key={claim} className={styles["earlier"]}>
          {stanceVerb(stance, name, locale)}{" "}
          <a href={to(claim)}>{formatWhen(when, { locale, timeZone, style: "short" })}</a>
          <span aria-hidden="true">{"\u00a0→"}</span>
          <span className="cl-visually-hidden">{nextStance}</span>
        </li>
      ))}
      <li>
        <span className={styles[stanceEffects[cell.stance]]}>{stanceVerb(cell.stance, name, locale)}</span>{" "}
        <a href={to(earlier.length > 0 ? present?.claim : cell.claims[0])}>{since}</a>
      </li>
    </ol>
  );
}
