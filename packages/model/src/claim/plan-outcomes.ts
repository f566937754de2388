import type { EventContent } from "../event/schema.ts";
import { type AsOf, hasPassedAt } from "../time/as-of.ts";
import { edtfBounds } from "../time/bounds.ts";
import { compareBounds, compareSlugs } from "../time/compare-bounds.ts";
import type { Support } from "./support.ts";

type RelatedEvent = Pick<EventContent, "slug" | "when" | "relations">;

/** An event visible at a moment, with what the claims on it alone give it then. */
export interface SupportedEvent {
  event: RelatedEvent;
  support: Support;
  /** Whether some party has a stance on it, or only outlets report. */
  spokenOf: boolean;
}

/** What became of an event that was only announced. */
export interface PlanOutcome {
  /** Only announced, and its time has passed without anything being known of it. */
  overdue: boolean;
  /** Slug of the event that fulfils this one. */
  fulfilledBy: string | null;
}

/**
 * What became of each of the events, by slug: it follows from those among them that fulfil or replace others. For an
 * answer that is right for an event, all that visibly fulfil or replace it must be given with it.
 */
export function planOutcomes(
  events: readonly SupportedEvent[],
  timeZone: string,
  asOf: AsOf,
): ReadonlyMap<string, PlanOutcome> {
  const fulfilments = new Map<string, RelatedEvent[]>();
  const replaced = new Set<string>();
  for (const { event, support, spokenOf } of events) {
    for (const { type, event: target } of event.relations) {
      if (target === event.slug) continue;
      // A new date that only outlets report changes nothing: they have no effect on an assessment.
      if (type === "replaces" && spokenOf) replaced.add(target);
      if (type === "fulfils" && canFulfil(support)) addTo(fulfilments, target, event);
    }
  }

  const outcomes = new Map<string, PlanOutcome>();
  for (const { event, support } of events) {
    const { slug, when } = event;
    const fulfilledBy = earliestInTheWorld(fulfilments.get(slug) ?? [], timeZone);
    const isOpenPlan = support === "announced" && fulfilledBy === null && !replaced.has(slug);
    const overdue = isOpenPlan && when !== null && hasPassedAt(edtfBounds(when, timeZone).latest, asOf);
    outcomes.set(slug, { fulfilledBy, overdue });
  }
  return outcomes;
}

function canFulfil(support: Support): boolean {
  return support !== "none" && support !== "announced" && support !== "withdrawn";
}

/** Of several events the earliest by the bounds of `when`, those without any bound last; then by slug. */
function earliestInTheWorld(events: readonly RelatedEvent[], timeZone: string): string | null {
  const [first] = events
    .map(({ slug, when }) => {
      const bounds = when === null ? { earliest: null, latest: null } : edtfBounds(when, timeZone);
      return { slug, bounds, undated: Number(bounds.earliest === null && bounds.latest === null) };
    })
    .toSorted(
      (a, b) => a.undated - b.undated || compareBounds(a.bounds, b.bounds) || compareSlugs(a.slug, b.slug),
    );
  return first?.slug ?? null;
}

function addTo(lists: Map<string, RelatedEvent[]>, key: string, event: RelatedEvent): void {
  const list = lists.get(key);
  if (list) list.push(event);
  else lists.set(key, [event]);
}
