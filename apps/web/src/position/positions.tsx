import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { stepTarget } from "../guide/into-sight.ts";
import { siteAddress } from "../navigation/site-address.ts";
import { askedPath } from "../story/story-asked.ts";
import type { StoryReading } from "../story/read-story.ts";
import { formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { PositionCards } from "./position-cards.tsx";
import { PositionTable } from "./position-table.tsx";
import { PositionSort } from "./position-sort.tsx";
import type { ReadPositions } from "./read-positions.ts";
import { StanceDetails } from "./stance-detail.tsx";
import styles from "./positions.module.css";

export interface PositionsProps {
  reading: Pick<StoryReading, "story" | "asked" | "names" | "guide">;
  positions: ReadPositions;
  locale: Locale;
}

/** Who stands where on what, and from where they came: a table, and on narrow screens a card for each event. */
export function Positions({ reading, positions, locale }: PositionsProps) {
  const { story, asked, names, guide } = reading;
  const step = guide.shown?.event?.slug ?? null;
  const words = siteWords(locale);
  const { columns, total } = positions;
  const shown = { story, moment: asked.moment, positions, names, step, locale };
  const canWiden = !asked.everyEvent && asked.filter.parties === undefined;
  return (
    <section
      aria-label={words.viewNames.positions}
      className={styles["positions"]}
      {...(guide.isView && stepTarget)}
    >
      <div className={styles["about"]}>
        <p>{coverage()}</p>
        {(asked.everyEvent || (canWiden && columns.length < total)) && (
          <a
            className={buttonClass("quiet")}
            href={siteAddress(locale, askedPath(story.slug, { ...asked, everyEvent: !asked.everyEvent }))}
          >
            {asked.everyEvent ? words.showSharedEvents : words.showEveryEvent}
          </a>
        )}
      </div>
      {columns.length > 0 && (
        <>
          <p className={styles["how"]}>{words.positionsText}</p>
          <PositionSort story={story.slug} asked={asked} locale={locale} />
          <PositionTable {...shown} />
          <PositionCards {...shown} />
          <StanceDetails {...shown} />
        </>
      )}
    </section>
  );

  function coverage(): string {
    const count = formatNumber(columns.length, locale);
    const all = formatNumber(total, locale);
    if (total === 0) return words.noPositions;
    if (columns.length === 0) return words.noSharedPositions;
    if (columns.length === total) return words.positionsOfAll(all);
    return canWiden ? words.positionsOfSeveral(count, all) : words.positionsMost(count, all);
  }
}
