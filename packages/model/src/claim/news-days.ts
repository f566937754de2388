import { asOfDay, type AsOf } from "../time/as-of.ts";
import { edtfBounds } from "../time/bounds.ts";
import { addDays, type Day, dayOf } from "../time/day.ts";
import { type AssessedEvent, assessClaims, type AssessedStory, assessStory } from "./assessment.ts";
import { dateClaim, knownClaims } from "./known-claims.ts";

/** A day in the story's zone that brought news. */
export interface NewsDay {
  day: Day;
  /** How many claims became known on it. */
  claims: number;
  /** Slugs of plans whose time had passed when the day began, without anything being known of them. */
  overdue: readonly string[];
}

/**
 * The days up to a moment on which claims became known or a plan became overdue, first to last. On every other day
 * the story is what it was the day before. Claims that no moment makes known are on no day.
 */
export function newsDays(story: AssessedStory, until: AsOf): NewsDay[] {
  const { timeZone } = story;
  const claims = new Map<Day, number>();
  for (const { knownFrom } of story.events.flatMap((event) =>
    event.claims.map((claim) => dateClaim(claim, story)),
  )) {
    if (knownFrom === null || knownFrom > until.knownUntil) continue;
    const day = dayOf(knownFrom, timeZone);
    claims.set(day, (claims.get(day) ?? 0) + 1);
  }
  const overdue = Map.groupBy(overduePlans(story, until), ({ day }) => day);
  return [...new Set([...claims.keys(), ...overdue.keys()])].toSorted().map((day) => ({
    day,
    claims: claims.get(day) ?? 0,
    overdue: (overdue.get(day) ?? []).map(({ plan }) => plan),
  }));
}

/** Plans that were announced when their time passed, and had neither been fulfilled nor moved. */
function overduePlans(story: AssessedStory, until: AsOf): { day: Day; plan: string }[] {
  return story.events.flatMap((plan) => {
    const latest = plan.when === null ? null : edtfBounds(plan.when, story.timeZone).latest;
    if (latest === null) return [];
    const day = addDays(dayOf(latest, story.timeZone), 1);
    if (day > until.day || !isAnnouncedOn(day, plan, story)) return [];
    // What fulfils or replaces a plan says so itself: the rest of the story has no say in it.
    const concerned = story.events.filter(
      (event) => event === plan || event.relations.some((relation) => relation.event === plan.slug),
    );
    const isOverdueOn = (date: Day) =>
      assessStory({ ...story, events: concerned }, asOfDay(date, story.timeZone)).get(plan.slug)?.overdue ===
      true;
    return isOverdueOn(day) && !isOverdueOn(addDays(day, -1)) ? [{ day, plan: plan.slug }] : [];
  });
}

function isAnnouncedOn(day: Day, { kind, claims }: AssessedEvent, story: AssessedStory): boolean {
  const known = knownClaims(claims, story, asOfDay(day, story.timeZone));
  return assessClaims(kind, known, story.actors).support === "announced";
}
