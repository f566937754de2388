import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { SectionTitle } from "../frame/section-title.tsx";
import type { Moment } from "../reading/moment.ts";
import type { Names } from "../reading/names.ts";
import { counted, formatNumber } from "../words/counted.ts";
import { siteWords } from "../words/site-words.ts";
import { claimsIn, type Figure, type FigureGroup, groupFigures } from "./figure.ts";
import { FigureChart } from "./figure-chart.tsx";
import { nameFigures } from "./figure-naming.ts";
import styles from "./figures.module.css";
import { FigureTable } from "./figure-table.tsx";
import { figureWords, unitHeading } from "./figure-words.ts";

export interface StoryFiguresProps {
  figures: readonly Figure[];
  story: StoryAnswer;
  moment: Moment;
  names: Names;
  locale: Locale;
}

/** What the story's claims say about how many, for each thing that at least two claims measure. */
export function StoryFigures({ figures, story, moment, names, locale }: StoryFiguresProps) {
  const words = figureWords(locale);
  const compared = groupFigures(figures).filter((group) => claimsIn(group) > 1);
  if (compared.length === 0) return null;
  const naming = nameFigures({ story: story.slug, moment, names, locale });
  const { timeZone } = story;
  return (
    <section id="figures" aria-labelledby="figures-title" className={styles["figures"]}>
      <SectionTitle id="figures-title">{words.heading}</SectionTitle>
      <p className={styles["lede"]}>{words.lede}</p>
      <div className={styles["groups"]}>
        {compared.map((group) => (
          <section key={`${group.unit} ${group.event?.slug}`} className={styles["group"]}>
            <h3 className={styles["unit"]}>{headingOf(group, locale)}</h3>
            <p className="cl-meta">{sumOf(group, locale)}</p>
            <FigureChart figures={group.figures} naming={naming} timeZone={timeZone} locale={locale} />
            <details className={styles["all"]}>
              <summary>{words.table}</summary>
              <FigureTable
                figures={group.figures}
                naming={naming}
                withEvent
                timeZone={timeZone}
                locale={locale}
              />
            </details>
          </section>
        ))}
      </div>
      <p className={styles["how"]}>{words.readAs}</p>
    </section>
  );
}

function headingOf({ unit, event }: FigureGroup, locale: Locale): string {
  const heading = unitHeading(unit, locale);
  return event === null ? heading : `${heading}: ${event.title}`;
}

function sumOf(group: FigureGroup, locale: Locale): string {
  const words = figureWords(locale);
  const parties = new Set(group.figures.map(({ party, speaker }) => party ?? speaker)).size;
  const undated = group.figures.filter(({ knownFrom }) => knownFrom === null).length;
  const claims = counted(claimsIn(group), siteWords(locale).claims, locale);
  const sum = words.givenBy(
    claims,
    `${formatNumber(parties, locale)} ${parties === 1 ? words.parties.one : words.parties.many}`,
  );
  return undated === 0 ? sum : `${sum}. ${words.undated(formatNumber(undated, locale))}`;
}
