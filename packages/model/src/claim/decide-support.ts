import { z } from "zod";
import { compareSlugs } from "../time/compare-bounds.ts";
import { hasSupported, type PartyPosition } from "./current-stances.ts";
import { type Stance, type StanceEffect, stanceEffects } from "./stance.ts";
import type { Support } from "./support.ts";

/**
 * Which line of the rules decided an assessment. A closed list, in the order of the rules:
 * - `utterance`: the event is itself an utterance, and some party neither opposes nor retracts it;
 * - `support_retracted`: no party supports, and one that did has taken it back;
 * - `only_neutral`: no party supports, some are neutral;
 * - `only_opposition`: no party supports or is neutral, some oppose;
 * - `nothing_stands`: parties have only taken back what wasn't support;
 * - `no_party`: no party has spoken, at most outlets report;
 * - `only_announced`: all support is announcement;
 * - `confirmed_by_another`: another party than the first supporter confirms;
 * - `partly_confirmed_by_another`: another party than the first supporter confirms in part, none in full;
 * - `several_parties`: two or more parties do more than announce;
 * - `one_party`: one party does more than announce.
 */
export const supportRules = [
  "utterance",
  "support_retracted",
  "only_neutral",
  "only_opposition",
  "nothing_stands",
  "no_party",
  "only_announced",
  "confirmed_by_another",
  "partly_confirmed_by_another",
  "several_parties",
  "one_party",
] as const;

export const supportRuleSchema = z.enum(supportRules);
export type SupportRule = z.infer<typeof supportRuleSchema>;

/** The support that each line gives. */
export const supportByRule: Readonly<Record<SupportRule, Support>> = {
  utterance: "stated",
  support_retracted: "withdrawn",
  only_neutral: "stated",
  only_opposition: "none",
  nothing_stands: "none",
  no_party: "none",
  only_announced: "announced",
  confirmed_by_another: "confirmed",
  partly_confirmed_by_another: "partly_confirmed",
  several_parties: "corroborated",
  one_party: "claimed",
};

const strengths: Partial<Record<Stance, number>> = {
  announces: 1,
  asserts: 2,
  confirms_in_part: 3,
  confirms: 4,
};

/** How much a stance says in support: `announces` < `asserts` < `confirms_in_part` < `confirms`; 0 for all others. */
export function supportStrength(stance: Stance): number {
  return strengths[stance] ?? 0;
}

/**
 * The parties whose current stance supports, the first supporter first: whose first support was known earliest
 * (undated last); among equals the weaker current stance, then the party's slug.
 */
export function supportersInOrder(positions: Iterable<PartyPosition>): PartyPosition[] {
  return [...positions]
    .filter(({ stance }) => stanceEffects[stance] === "supports")
    .toSorted(
      (a, b) =>
        compareInstants(a.supportKnownFrom, b.supportKnownFrom) ||
        supportStrength(a.stance) - supportStrength(b.stance) ||
        compareSlugs(a.party, b.party),
    );
}

/** The first line that fits the current stances; `utterance` says that the event consists in something being said. */
export function decideSupport(positions: readonly PartyPosition[], utterance: boolean): SupportRule {
  const some = (effect: StanceEffect): boolean =>
    positions.some(({ stance }) => stanceEffects[stance] === effect);
  if (utterance && (some("supports") || some("neutral"))) return "utterance";
  const [first, ...others] = supportersInOrder(positions);
  if (!first) {
    if (positions.some((position) => position.stance === "retracts" && hasSupported(position))) {
      return "support_retracted";
    }
    if (some("neutral")) return "only_neutral";
    if (some("opposes")) return "only_opposition";
    return positions.length === 0 ? "no_party" : "nothing_stands";
  }
  const stating = [first, ...others].filter(({ stance }) => stance !== "announces");
  if (stating.length === 0) return "only_announced";
  if (others.some(({ stance }) => stance === "confirms")) return "confirmed_by_another";
  if (others.some(({ stance }) => stance === "confirms_in_part")) return "partly_confirmed_by_another";
  return stating.length > 1 ? "several_parties" : "one_party";
}

function compareInstants(a: number | null, b: number | null): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}
