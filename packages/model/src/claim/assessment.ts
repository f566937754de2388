import { z } from "zod";
import type { Speaker } from "../actor/party.ts";
import { type EventKind, kinds } from "../event/kinds/all-kinds.ts";
import type { EventContent } from "../event/schema.ts";
import { actorSlugSchema, claimSlugSchema, eventSlugSchema } from "../slug.ts";
import type { AsOf } from "../time/as-of.ts";
import { compareSlugs } from "../time/compare-bounds.ts";
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
import { type PlanOutcome, planOutcomes, type SupportedEvent } from "./plan-outcomes.ts";
import { type StanceEffect, stanceEffects, stanceSchema } from "./stance.ts";
import { type Support, supportSchema } from "./support.ts";

/** What is needed of an event to assess it. */
export type AssessedEvent = Pick<EventContent, "slug" | "kind" | "when" | "relations" | "claims">;

/** What follows from the claims on one event that are known at a moment. */
export interface Assessment extends PlanOutcome {
  support: Support;
  /** Some party's current stance opposes. */
  contested: boolean;
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
  const own = new Map<string, Assessment>();
  const supported: SupportedEvent[] = [];
  for (const [slug, { event, claims }] of visibleEvents(story.events, story, asOf)) {
    const assessment = assessClaims(event.kind, claims, story.actors);
    own.set(slug, assessment);
    supported.push({ event, support: assessment.support, spokenOf: assessment.parties.length > 0 });
  }
  const outcomes = planOutcomes(supported, story.timeZone, asOf);
  return new Map([...own].map(([slug, assessment]) => [slug, { ...assessment, ...outcomes.get(slug) }]));
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
