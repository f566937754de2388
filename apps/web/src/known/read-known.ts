import type { NewsDays } from "@claimline/api/story/list-news-days";
import type { StoryView } from "@claimline/api/publication/story-view";
import { type EventChange, type KnownStory, whatChanged } from "@claimline/model/claim/what-changed";
import type { Locale } from "@claimline/model/locale";
import { addDays, type Day, dayOf, isDay } from "@claimline/model/time/day";
import { type Moment, now } from "../reading/moment.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { openView } from "../reading/open-view.ts";
import { readingCaller } from "../reading/reading-context.ts";
import { neighbours, type ShownDay } from "./day-scale.ts";

/** What the page tells of days: which had news, what was new on the one shown, and how two of them differ. */
export interface KnownReading {
  /** All days with news, whatever the moment: the bar shows the later ones too, but nothing of what they brought. */
  days: NewsDays["items"];
  /** The day of the moment; `null` when none is asked for. */
  shown: ShownDay;
  previous: Day | undefined;
  next: Day | undefined;
  /** What became known on the day shown; `null` without one, and beside a comparison. */
  news: DayNews | null;
  comparison: Comparison | null;
  /** Why the comparison that the address asks for isn't made. */
  skipped: "future" | "same" | null;
}

export interface DayNews {
  day: Day;
  changes: EventChange[];
  names: Names;
  significance: ReadonlyMap<string, number>;
}

/** The earlier moment and the later one, and all that differs. */
export interface Comparison {
  earlier: ComparedSide;
  later: ComparedSide;
  changes: EventChange[];
  names: Names;
}

export interface ComparedSide {
  /** As an address gives it; `undefined` is now. */
  asOf: string | undefined;
  events: number;
  claims: number;
}

export interface KnownAsked {
  slug: string;
  locale: Locale;
  moment: Moment;
  rev: number;
  timeZone: string;
  /** Today in the story's zone. */
  today: Day;
}

/** Reads what a story's page tells of days. @throws ProblemError as `story.newsDays` does */
export async function readKnown(asked: KnownAsked): Promise<KnownReading> {
  const { slug, locale, moment, rev, timeZone } = asked;
  const { asOf } = moment;
  const caller = await readingCaller(locale);
  const { items: days } = await caller.story.newsDays({ story: slug, locale, rev });
  const shown = asOf === undefined ? null : isDay(asOf) ? asOf : dayOf(Date.parse(asOf), timeZone);
  const { comparison, skipped } = await readComparison(asked);
  const news = shown === null || comparison ? null : await readNews(asked, shown, days[0]?.day);
  return {
    days,
    shown,
    ...neighbours(
      days.map(({ day }) => day),
      shown,
    ),
    news,
    comparison,
    skipped,
  };
}

async function readNews(
  { slug, locale, moment, rev }: KnownAsked,
  day: Day,
  firstDay: Day | undefined,
): Promise<DayNews> {
  const at = { ...moment, rev };
  const view = await openView(slug, locale, at);
  const isBeforeAll = firstDay === undefined || day <= firstDay;
  const before = isBeforeAll ? null : await openView(slug, locale, { asOf: addDays(day, -1), rev });
  return {
    day,
    changes: whatChanged(before ? knownIn(before) : new Map(), knownIn(view)),
    names: await namesAt(slug, locale, at),
    significance: new Map(view.events.map(({ content }) => [content.slug, content.significance])),
  };
}

async function readComparison({
  slug,
  locale,
  moment,
  rev,
  today,
}: KnownAsked): Promise<Pick<KnownReading, "comparison" | "skipped">> {
  const { asOf, vs } = moment;
  if (vs === undefined) return { comparison: null, skipped: null };
  if (vs !== now && vs > today) return { comparison: null, skipped: "future" };
  const other = vs === now ? undefined : vs;
  const [one, two] = await Promise.all(
    [asOf, other].map(async (each) => {
      const view = await openView(slug, locale, { ...(each !== undefined && { asOf: each }), rev });
      return { asOf: each, view };
    }),
  );
  if (!one || !two || one.view.asOf.knownUntil === two.view.asOf.knownUntil) {
    return { comparison: null, skipped: "same" };
  }
  const [earlier, later] = one.view.asOf.knownUntil < two.view.asOf.knownUntil ? [one, two] : [two, one];
  const comparison = {
    earlier: sideOf(earlier),
    later: sideOf(later),
    changes: whatChanged(knownIn(earlier.view), knownIn(later.view)),
    names: await namesAt(slug, locale, { ...(later.asOf !== undefined && { asOf: later.asOf }), rev }),
  };
  return { comparison, skipped: null };
}

function sideOf({ asOf, view }: { asOf: string | undefined; view: StoryView }): ComparedSide {
  const claims = view.events.reduce((sum, event) => sum + event.claims.length, 0);
  return { asOf, events: view.events.length, claims };
}

function knownIn({ events }: StoryView): KnownStory {
  return new Map(events.map(({ content, claims, assessment }) => [content.slug, { claims, assessment }]));
}
