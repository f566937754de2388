import { z } from "zod";
import type { Speaker } from "../actor/party.ts";
import { type EventKind, kinds } from "../event/kinds/all-kinds.ts";
import type { EventContent } from "../event/schema.ts";
import { actorSlugSchema, claimSlugSchema, eventSlugSchema } from "../slug.ts";
import { type AsOf, hasPassedAt } from "../time/as-of.ts";
import { edtfBounds } from "../time/bounds.ts";
import { compareBounds, compareSlugs } from "../time/compare-bounds.ts";
import { edtfSchema } from "../time/edtf-schema.ts";
import { currentStances, type PartyPosition } from "./current-stances.ts";
import {
  decideSupport,
  supportByRule,
  supportersInOrder,
  type SupportRule,
  supportRuleSchema,
} from "./decide-support.ts";
import { type ClaimTimes, type DatedClaim, visibleEvents } from "./known-claims.ts";
import { type StanceEffect, stanceEffects, stanceSchema } from "./stance.ts";
import { type Support, supportSchema } from "./support.ts";

/** What is needed of an event to assess it. */
export type AssessedEvent = Pick<EventContent, "slug" | "kind" | "when" | "relations" | "claims">;

/** What follows from the claims on one event that are known at a moment. */
export interface Assessment {
  support: Support;
  /** Some party's current stance opposes. */
  contested: boolean;
  /** Only announced, and its time has passed without anything being known of it. */
  overdue: boolean;
  /** Slug of the event that fulfils this one. */
  fulfilledBy: string | null;
  /** The line of the rules that gave `support`. */
  rule: SupportRule;
  /** First supporter first, then the other supporters; then who opposes, is neutral, has retracted. */
  parties: readonly PartyPosition[];
}

/** An assessment as the API answers it; every reference is a slug, `since` is EDTF. */
export const assessmentSchema = z.strictObject({
  support: supportSchema,
  contested: z.boolean(),
  overdue: z.boolean(),
  fulfilledBy: eventSlugSchema.nullable(),
  rule: supportRuleSchema,
  /** Why, as one or a few sentences in the asked locale. */
  sentence: z.string(),
  parties: z.array(
    z.strictObject({
      party: actorSlugSchema,
      stance: stanceSchema,
      since: edtfSchema,
      claims: z.array(claimSlugSchema),
    }),
  ),
});

export type AssessmentAnswer = z.infer<typeof assessmentSchema>;

/** The events of one story as published (or as drafted), and all that their claims refer to. */
export interface AssessedStory extends ClaimTimes {
  events: readonly AssessedEvent[];
  actors: ReadonlyMap<string, Speaker>;
}

/**
 * The assessment of every event that is visible at the moment, by slug. Without `asOf` every event given is
 * assessed. Neither the order of the events nor that of their claims has an effect.
 */
export function assessStory(story: AssessedStory, asOf: AsOf): ReadonlyMap<string, Assessment> {
  const supported = new Map<string, { event: AssessedEvent; own: Assessment }>();
  for (const [slug, { event, claims }] of visibleEvents(story.events, story, asOf)) {
    supported.set(slug, { event, own: assessClaims(event.kind, claims, story.actors) });
  }

  const fulfilments = new Map<string, AssessedEvent[]>();
  const replaced = new Set<string>();
  for (const { event, own } of supported.values()) {
    for (const { type, event: target } of event.relations) {
      if (target === event.slug) continue;
      // A new date that only outlets report changes nothing: they have no effect on an assessment.
      if (type === "replaces" && own.parties.length > 0) replaced.add(target);
      if (type === "fulfils" && canFulfil(own.support)) addTo(fulfilments, target, event);
    }
  }

  const assessments = new Map<string, Assessment>();
  for (const [slug, { event, own }] of supported) {
    const fulfilledBy = earliestInTheWorld(fulfilments.get(slug) ?? [], story.timeZone);
    const isOpenPlan = own.support === "announced" && fulfilledBy === null && !replaced.has(slug);
    const overdue =
      isOpenPlan && event.when !== null && hasPassedAt(edtfBounds(event.when, story.timeZone).latest, asOf);
    assessments.set(slug, { ...own, fulfilledBy, overdue });
  }
  return assessments;
}

/**
 * The assessment of one event by its known claims alone, without regard to what fulfils or replaces it:
 * `fulfilledBy` is `null` and `overdue` false.
 */
export function assessClaims(
  kind: EventKind,
  claims: readonly DatedClaim[],
  actors: ReadonlyMap<string, Speaker>,
): Assessment {
  const positions = [...currentStances(claims, actors).values()];
  const rule = decideSupport(positions, kinds[kind].utterance);
  const having = (effect: StanceEffect): PartyPosition[] =>
    positions
      .filter(({ stance }) => stanceEffects[stance] === effect)
      .toSorted((a, b) => compareSlugs(a.party, b.party));
  const opposing = having("opposes");
  return {
    support: supportByRule[rule],
    contested: opposing.length > 0,
    overdue: false,
    fulfilledBy: null,
    rule,
    parties: [...supportersInOrder(positions), ...opposing, ...having("neutral"), ...having("retracts")],
  };
}

function canFulfil(support: Support): boolean {
  return support !== "none" && support !== "announced" && support !== "withdrawn";
}

/** Of several events the earliest by the bounds of `when`, those without any bound last; then by slug. */
function earliestInTheWorld(events: readonly AssessedEvent[], timeZone: string): string | null {
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

function addTo(lists: Map<string, AssessedEvent[]>, key: string, event: AssessedEvent): void {
  const list = lists.get(key);
  if (list) list.push(event);
  else lists.set(key, [event]);
}
