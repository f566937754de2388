import { stanceEffects } from "@claimline/model/claim/stance";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { claimAnchor } from "../claim/claim-anchor.ts";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import type { PositionCell } from "./arrange-positions.ts";
import styles from "./stance-path.module.css";

export interface StancePathProps {
  cell: PositionCell;
  story: string;
  moment: Moment;
  /** Whether the party's name takes a plural verb. */
  plural: boolean;
  timeZone: string;
  locale: Locale;
}

/**
 * A party's stance on an event after the ones it left: "sieht keine Belege → bestätigt". The dates are part of the
 * link's name, and show when it is pointed at or focused; it leads to the claim that brought the present stance.
 */
export function StancePath({ cell, story, moment, plural, timeZone, locale }: StancePathProps) {
  const words = siteWords(locale);
  const earlier = cell.moves.slice(0, -1);
  const present = cell.moves.at(-1);
  const step = (stance: PositionCell["stance"], at: string) => ({
    verb: stanceVerb(stance, { plural }, locale),
    date: formatWhen(at, { locale, timeZone, style: "short" }),
  });
  const left = earlier.map(({ stance, at }) => step(stance, at));
  const last = step(cell.stance, present?.at ?? cell.since);
  const title = [...left, last].map(({ verb, date }) => `${verb} (${date})`).join(words.nextStance);
  const claim = present?.claim ?? cell.claims[0];
  const anchor = claim === undefined ? "" : `#${claimAnchor(claim)}`;
  return (
    <a
      className={styles["path"]}
      href={`${siteAddress(locale, eventPath(story, cell.event, moment))}${anchor}`}
      title={title}
    >
      {left.map(({ verb, date }) => (
        <span key={`${verb} ${date}`} className={styles["earlier"]}>
          {verb}
          <span className="cl-visually-hidden"> ({date})</span>
          <span aria-hidden="true">{"\u00a0→"}</span>
          <span className="cl-visually-hidden">{words.nextStance}</span>
        </span>
      ))}
      <span className={styles[stanceEffects[cell.stance]]}>
        {last.verb}
        <span className="cl-visually-hidden"> ({last.date})</span>
      </span>
    </a>
  );
}
