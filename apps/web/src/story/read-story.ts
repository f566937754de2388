import type { EventItem } from "@claimline/api/event/event-answer";
import { matchingEvents } from "@claimline/api/event/matching-events";
import type { StoryView } from "@claimline/api/publication/story-view";
import { matchesIn, type SearchMatch } from "@claimline/api/search/event-matches";
import { namesMeant } from "@claimline/api/search/search-events";
import type { StoryDetail } from "@claimline/api/story/get-story";
import { partyOf } from "@claimline/model/actor/party";
import type { Locale } from "@claimline/model/locale";
import { readSearch } from "@claimline/model/search/read-search";
import { dayOf } from "@claimline/model/time/day";
import type { Figure } from "../figure/figure.ts";
import { readFigures } from "../figure/read-figures.ts";
import { type GuideReading, readGuide } from "../guide/read-guide.ts";
import { type KnownReading, readKnown } from "../known/read-known.ts";
import { readMap } from "../map/read-map.ts";
import type { StoryMap } from "../map/story-map.ts";
import { type ReadPositions, readPositions } from "../position/read-positions.ts";
import { atRev, firstOf, readSlug, type SearchParams } from "../reading/moment.ts";
import { momentInStory } from "../reading/moment-in-story.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { openView } from "../reading/open-view.ts";
import { partFrom } from "../reading/part-from.ts";
import { readingCaller, readingContext } from "../reading/reading-context.ts";
import { readTimeline, type TimelineReading } from "../timeline/read-timeline.ts";
import { type FilterKey, filterKeys, isFiltered, withoutValue } from "./event-filter.ts";
import { countOptions, type FilterCounts } from "./filter-counts.ts";
import { type FilterOptions, filterOptions } from "./filter-options.ts";
import { readStoryAnswer } from "./read-story-answer.ts";
import { readAsked, type StoryAsked } from "./story-asked.ts";

/** All that the page of a story shows. */
export interface StoryReading {
  story: StoryDetail;
  asked: StoryAsked;
  /** Parameters of the address that mean nothing here, as they were written. */
  ignored: string[];
  shown: ShownEvents;
  /** What is said about how many on the events asked for; none with views that have no room for it. */
  figures: Figure[];
  /** How many events match the filter. */
  matching: number;
  /** When nothing matches: how many events would without one of the filters. */
  instead: { key: FilterKey; matching: number }[];
  /** When a search finds nothing: names that may have been meant. */
  meant: string[];
  options: FilterOptions;
  optionCounts: FilterCounts;
  names: Names;
  allEvents: number;
  today: string;
  known: KnownReading;
  guide: GuideReading;
}

/** A part of the story's events, in the order of the world. */
export interface ListedEvents {
  items: EventItem[];
  /** Where the words of a search stand, by event; empty without a search. */
  found: ReadonlyMap<string, readonly SearchMatch[]>;
  nextCursor: string | null;
  /** The cursor that led to this part of the list. */
  cursor: string | undefined;
}

export type ShownEvents =
  | { view: "timeline"; list: ListedEvents; timeline: TimelineReading }
  | { view: "list"; list: ListedEvents }
  | { view: "positions"; positions: ReadPositions }
  | { view: "map"; map: StoryMap };

/** Up to this many events stand on one page; after them leads a link. */
const eventsOnPage = 100;

/** Reads a story as an address asks for it, with so many events of a list. @throws ProblemError */
export async function readStory(
  slug: string,
  search: SearchParams,
  locale: Locale,
  most = eventsOnPage,
): Promise<StoryReading> {
  const written = readAsked(search);
  const { moment, ignored: unreadable } = await momentInStory(readSlug(slug), written, locale);
  const read = { ...written, moment };
  const { story, present } = await readStoryAnswer(slug, locale, moment.asOf, moment.rev);
  // Of one rev, even when something is published in between.
  const at = atRev(moment, story.rev);
  const view = await openView(slug, locale, at);
  const context = await readingContext(locale);
  const { now } = context;
  const { timeZone, rev } = story;
  const today = dayOf(now(), timeZone);
  const known = await readKnown({ slug, locale, moment, rev, timeZone, today });
  const { asked, unknown } = withoutUnknown(
    known.comparison ? read : withoutComparison(read),
    view,
    present.guide,
  );
  const guide = readGuide({ story, present, asked, view, locale });
  const caller = await readingCaller(locale);
  const countOf = async (filter: StoryAsked["filter"]) =>
    (await caller.event.list({ story: slug, locale, ...at, ...filter, limit: 1 })).total;
  const isListed = asked.view === "timeline" || asked.view === "list";
  const {
    page: list,
    cursor,
    ignored: nowhere,
  } = await partFrom(firstOf(search["cursor"]), (from) =>
    caller.event.list({
      story: slug,
      locale,
      ...at,
      ...asked.filter,
      limit: isListed ? most : 1,
      ...from,
    }),
  );
  const shown = await showEvents(
    { ...list, found: foundIn(list.items, view, asked.filter.q, locale), cursor },
    view,
    asked,
    { story: slug, locale, ...at },
    guide.shown?.event?.slug ?? null,
  );
  return {
    story,
    asked: shown.view === "timeline" ? { ...asked, timeline: shown.timeline.asked } : asked,
    ignored: [
      ...unreadable,
      ...unknown,
      ...nowhere,
      ...(shown.view === "timeline" ? shown.timeline.unknown : []),
    ],
    shown,
    figures:
      "list" in shown && cursor === undefined
        ? readFigures(view, await matchingEvents(context, view, asked.filter), locale)
        : [],
    matching: list.total,
    instead: list.total > 0 ? [] : await alternatives(asked.filter, countOf),
    meant: list.total > 0 || !asked.filter.q ? [] : namesMeant(asked.filter.q, [view], locale),
    options: filterOptions(view),
    optionCounts: await countOptions(view, asked.filter, (filter) => matchingEvents(context, view, filter)),
    names: await namesAt(slug, locale, at),
    allEvents: present.eventCount,
    today,
    known,
    guide,
  };
}

function foundIn(
  items: readonly EventItem[],
  view: StoryView,
  q: string | undefined,
  locale: Locale,
): ReadonlyMap<string, readonly SearchMatch[]> {
  const search = readSearch(q ?? "");
  if (search.length === 0) return new Map();
  const shown = new Set(items.map(({ slug }) => slug));
  return new Map(
    view.events
      .filter(({ content }) => shown.has(content.slug))
      .map((event) => [event.content.slug, matchesIn(event, view, search, locale)]),
  );
}

/** A comparison that can't be made isn't carried on from page to page. */
function withoutComparison(asked: StoryAsked): StoryAsked {
  const { vs: _, ...moment } = asked.moment;
  return { ...asked, moment };
}

async function showEvents(
  list: ListedEvents,
  view: StoryView,
  asked: StoryAsked,
  at: { story: string; locale: Locale; asOf?: string; rev: number },
  stepEvent: string | null,
): Promise<ShownEvents> {
  switch (asked.view) {
    case "timeline":
      return { view: "timeline", list, timeline: await readTimeline(at, view, asked, stepEvent) };
    case "list":
      return { view: "list", list };
    case "positions":
      return { view: "positions", positions: await readPositions(at, view, asked) };
    case "map":
      return { view: "map", map: await readMap(view, asked, at.locale) };
  }
}

/** Leaves out parties, places and steps that the story doesn't have: they are slips, not questions. */
function withoutUnknown(
  asked: StoryAsked,
  { edition: { actors, places } }: StoryView,
  guide: StoryDetail["guide"],
): { asked: StoryAsked; unknown: string[] } {
  const { filter, step } = asked;
  const isStep = step === undefined || guide.some(({ id }) => id === step);
  const parties = (filter.parties ?? []).filter((party) => partyOf(party, actors) !== party);
  const elsewhere = (filter.places ?? []).filter((place) => !places.has(place));
  const withParties = parties.reduce((left, party) => withoutValue(left, "parties", party), filter);
  return {
    asked: {
      ...asked,
      step: isStep ? step : undefined,
      filter: elsewhere.reduce((left, place) => withoutValue(left, "places", place), withParties),
    },
    unknown: [
      ...parties.map((party) => `party=${party}`),
      ...elsewhere.map((place) => `place=${place}`),
      ...(isStep ? [] : [`step=${step}`]),
    ],
  };
}

async function alternatives(
  filter: StoryAsked["filter"],
  countOf: (filter: StoryAsked["filter"]) => Promise<number>,
): Promise<StoryReading["instead"]> {
  const counted = filterKeys
    .filter((key) => filter[key] !== undefined)
    .map((key) => ({ key, left: withoutValue(filter, key) }))
    .filter(({ left }) => isFiltered(left))
    .map(async ({ key, left }) => ({ key, matching: await countOf(left) }));
  return (await Promise.all(counted)).filter(({ matching }) => matching > 0);
}
