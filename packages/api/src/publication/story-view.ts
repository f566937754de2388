import { type Assessment, assessStory } from "@claimline/model/claim/assessment";
import { type DatedClaim, visibleEvents } from "@claimline/model/claim/known-claims";
import type { EventContent } from "@claimline/model/event/schema";
import { type AsOf, asOfNow, parseAsOf } from "@claimline/model/time/as-of";
import { type Bounds, edtfBounds } from "@claimline/model/time/bounds";
import { compareBounds, compareSlugs } from "@claimline/model/time/compare-bounds";
import { endOfDay } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";
import { LRUCache } from "lru-cache";
import { ProblemError } from "../problem-error.ts";
import type { Edition, PublishedEventContent } from "./load-edition.ts";

/** An event as it shows at a moment: with the claims known then, and what follows from them. */
export interface EventView {
  published: PublishedEventContent;
  content: EventContent;
  /** Bounds of `when`; both `null` for an undated event too. */
  bounds: Bounds;
  claims: readonly DatedClaim[];
  assessment: Assessment;
}

/** A story as it shows at a moment; events in the order of the world, undated ones last. */
export interface StoryView {
  edition: Edition;
  asOf: AsOf;
  events: readonly EventView[];
}

interface KnownViews {
  byMoment: LRUCache<string, StoryView>;
  /** The view of now, and the instant at which the next date passes, until which it holds. */
  present: { view: StoryView; until: Instant } | null;
}

const knownViews = new WeakMap<Edition, KnownViews>();

/**
 * The view of an edition at a moment: `asOf` as asked (a day or an instant with offset), else now. Views are kept;
 * that of now for as long as the day lasts and no plan's time passes.
 *
 * @throws ProblemError `as-of-in-future`, or `invalid-input` when `asOf` is no moment
 */
export function viewStory(edition: Edition, asOf: string | undefined, now: Instant): StoryView {
  const known = knownViews.get(edition) ?? {
    byMoment: new LRUCache<string, StoryView>({ max: 60 }),
    present: null,
  };
  knownViews.set(edition, known);
  if (asOf === undefined) return presentView(edition, known, now);

  const moment = readAsOf(asOf, edition.story.timeZone, now);
  const key = moment.text ?? asOf;
  const view = known.byMoment.get(key) ?? makeView(edition, moment);
  known.byMoment.set(key, view);
  return view;
}

function presentView(edition: Edition, known: KnownViews, now: Instant): StoryView {
  const { timeZone } = edition.story;
  const { present } = known;
  if (present && now < present.until && now >= present.view.asOf.overdueBefore) return present.view;
  const asOf = asOfNow(now, timeZone);
  const view = makeView(edition, asOf);
  const ends = view.events.flatMap(({ bounds }) =>
    bounds.latest !== null && bounds.latest >= now ? [bounds.latest + 1] : [],
  );
  known.present = { view, until: Math.min(endOfDay(asOf.day, timeZone), ...ends) };
  return view;
}

/** The moment that a reader asks for. @throws ProblemError `as-of-in-future`, or `invalid-input` when it is none */
export function readAsOf(text: string, timeZone: string, now: Instant): AsOf {
  const read = parseAsOf(text, { now, timeZone });
  if (read.ok) return read.asOf;
  if (read.code === "as-of-in-future") throw new ProblemError("as-of-in-future");
  throw new ProblemError("invalid-input", { fields: [{ path: "asOf", code: "as-of-invalid" }] });
}

function makeView(edition: Edition, asOf: AsOf): StoryView {
  const { actors, sources, story } = edition;
  const contents = [...edition.events.values()].map((event) => event.content);
  const times = { sources, timeZone: story.timeZone };
  const assessments = assessStory({ events: contents, actors, ...times }, asOf);
  const events: EventView[] = [];
  for (const [slug, { event, claims }] of visibleEvents(contents, times, asOf)) {
    const published = edition.events.get(slug);
    const assessment = assessments.get(slug);
    if (!published || !assessment) continue;
    const bounds = event.when === null ? { earliest: null, latest: null } : boundsIn(edition, event.when);
    events.push({ published, content: event, bounds, claims, assessment });
  }
  return {
    edition,
    asOf,
    events: events.toSorted((a, b) => compareInWorld(placeInWorld(a), placeInWorld(b))),
  };
}

/** What decides where an event stands in the order of the world. */
export interface PlaceInWorld extends Bounds {
  undated: boolean;
  slug: string;
}

export function placeInWorld({ content, bounds }: EventView): PlaceInWorld {
  return { undated: content.when === null, ...bounds, slug: content.slug };
}

/** The order of the world: by bounds, undated events last. */
export function compareInWorld(a: PlaceInWorld, b: PlaceInWorld): number {
  return Number(a.undated) - Number(b.undated) || compareBounds(a, b) || compareSlugs(a.slug, b.slug);
}

function boundsIn(edition: Edition, when: string): Bounds {
  return edtfBounds(when, edition.story.timeZone);
}
