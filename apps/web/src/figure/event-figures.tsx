import type { EventDetail } from "@claimline/api/event/event-detail";
import type { Locale } from "@claimline/model/locale";
import { parseInstant } from "@claimline/model/time/instant";
import { SectionTitle } from "../frame/section-title.tsx";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { siteWords } from "../words/site-words.ts";
import { type Figure, groupFigures } from "./figure.ts";
import { FigureChart } from "./figure-chart.tsx";
import { nameFigures } from "./figure-naming.ts";
import styles from "./figures.module.css";
import { FigureTable } from "./figure-table.tsx";
import { figureWords, unitHeading } from "./figure-words.ts";

export interface EventFiguresProps {
  event: EventDetail;
  story: string;
  moment: Moment;
  names: Names;
  timeZone: string;
  locale: Locale;
}

/** The figures of an event side by side, each with who gives it; where several claims differ, as a chart too. */
export function EventFigures({ event, story, moment, names, timeZone, locale }: EventFiguresProps) {
  if (event.quantities.length === 0) return null;
  const words = siteWords(locale);
  const naming = nameFigures({ story, moment, names, openEvent: event.slug, locale });
  const groups = groupFigures(figuresOf(event));
  const compared = groups.filter(({ figures }) => new Set(figures.map(({ claim }) => claim)).size > 1);
  return (
    <section aria-labelledby="quantities">
      <SectionTitle id="quantities">{words.quantities}</SectionTitle>
      {groups.map((group) => (
        <div key={group.unit} className={styles["group"]}>
          {compared.includes(group) && (
            <>
              <h3 className={styles["unit"]}>{unitHeading(group.unit, locale)}</h3>
              <FigureChart figures={group.figures} naming={naming} timeZone={timeZone} locale={locale} />
            </>
          )}
          <FigureTable
            figures={group.figures}
            naming={naming}
            withEvent={false}
            timeZone={timeZone}
            locale={locale}
          />
        </div>
      ))}
      {compared.length > 0 && <p className={styles["how"]}>{figureWords(locale).readAs}</p>}
    </section>
  );
}

function figuresOf({ slug, title, lang, quantities, claims, sources }: EventDetail): Figure[] {
  return quantities.flatMap((quantity) => {
    const claim = claims.find((each) => each.slug === quantity.claim);
    if (claim === undefined) return [];
    return [
      {
        ...quantity,
        event: { slug, title, lang },
        speaker: claim.actor,
        party: claim.party,
        saidAt: claim.saidAt,
        knownFrom: claim.knownFrom === null ? null : parseInstant(claim.knownFrom),
        sources: claim.sources.flatMap(({ source }) => sources.find((each) => each.slug === source) ?? []),
      },
    ];
  });
}
