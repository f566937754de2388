import { stanceEffects } from "@claimline/model/claim/stance";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { siteWords } from "../words/site-words.ts";
import { stanceVerb } from "../words/stance-verb.ts";
import type { PositionCell } from "./arrange-positions.ts";
import { detailId } from "./stance-detail.tsx";
import styles from "./stance-path.module.css";

export interface StancePathProps {
  cell: PositionCell;
  /** Whether the party's name takes a plural verb. */
  plural: boolean;
  timeZone: string;
  locale: Locale;
}

/**
 * A party's stance on an event after the ones it left: "sieht keine Belege → bestätigt". A button, which by mouse,
 * finger and keyboard alike, and without script, opens when that was said and where it can be checked.
 */
export function StancePath({ cell, plural, timeZone, locale }: StancePathProps) {
  const words = siteWords(locale);
  const earlier = cell.moves.slice(0, -1);
  const step = (stance: PositionCell["stance"], at: string) => ({
    verb: stanceVerb(stance, { plural }, locale),
    date: formatWhen(at, { locale, timeZone, style: "short" }),
  });
  const left = earlier.map(({ stance, at }) => step(stance, at));
  const last = step(cell.stance, cell.moves.at(-1)?.at ?? cell.since);
  const title = [...left, last].map(({ verb, date }) => `${verb} (${date})`).join(words.nextStance);
  return (
    <button type="button" className={styles["path"]} popoverTarget={detailId(cell)} title={title}>
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
    </button>
  );
}
