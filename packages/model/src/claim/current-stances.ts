import { partyOf, type Speaker } from "../actor/party.ts";
import { compareSaid } from "../time/compare-bounds.ts";
import type { Instant } from "../time/instant.ts";
import type { DatedClaim } from "./known-claims.ts";
import { type Stance, stanceEffects } from "./stance.ts";

/** A party took this stance: `at` is the claim's `saidAt` (EDTF), `claim` its slug. */
export interface Move {
  stance: Stance;
  at: string;
  claim: string;
}

/** Where one party stands on one event, by the claims given. */
export interface PartyPosition {
  /** Slug of the party. */
  party: string;
  /** Its last supporting, opposing or retracting stance; a neutral one only when there is no other. */
  stance: Stance;
  /** `saidAt` (EDTF) of the first claim of the unbroken run of that stance. */
  since: string;
  /** Slugs of the claims of that run, in the order in which they were made. */
  claims: readonly string[];
  /** How the stance came about, first to last; the last move is the present stance. */
  moves: readonly Move[];
  /** From when its first support is known; `null` without support, or when none of it can be dated. */
  supportKnownFrom: Instant | null;
}

/**
 * The position of every party that speaks in the claims, by slug of the party. Claims by outlets drop out; a relay
 * (`via`) never counts. The order in which the claims are given has no effect.
 */
export function currentStances(
  claims: readonly DatedClaim[],
  actors: ReadonlyMap<string, Speaker>,
): ReadonlyMap<string, PartyPosition> {
  const claimsOf = new Map<string, [DatedClaim, ...DatedClaim[]]>();
  for (const dated of claims.toSorted(compareSaid)) {
    const party = partyOf(dated.claim.actor, actors);
    if (party === null) continue;
    const earlier = claimsOf.get(party);
    if (earlier) earlier.push(dated);
    else claimsOf.set(party, [dated]);
  }
  return new Map([...claimsOf].map(([party, inOrder]) => [party, positionFrom(party, inOrder)]));
}

/** Whether the party supported the event at some time, be it no longer. */
export function hasSupported(position: PartyPosition): boolean {
  return position.moves.some(({ stance }) => stanceEffects[stance] === "supports");
}

function positionFrom(party: string, inOrder: readonly [DatedClaim, ...DatedClaim[]]): PartyPosition {
  let current = moveBy(inOrder[0]);
  let run: string[] = [];
  const moves = [current];
  for (const dated of inOrder) {
    const { stance } = dated.claim;
    if (stanceEffects[stance] === "neutral" && stanceEffects[current.stance] !== "neutral") continue;
    if (stance !== current.stance) {
      current = moveBy(dated);
      moves.push(current);
      run = [];
    }
    run.push(dated.slug);
  }
  return {
    party,
    stance: current.stance,
    since: current.at,
    claims: run,
    moves,
    supportKnownFrom: supportKnownFrom(inOrder),
  };
}

function moveBy({ claim }: DatedClaim): Move {
  return { stance: claim.stance, at: claim.saidAt, claim: claim.slug };
}

/** Sought by `knownFrom`, not by order: a claim said at an open time comes first, though it may be known late. */
function supportKnownFrom(claims: readonly DatedClaim[]): Instant | null {
  const instants = claims
    .filter(({ claim }) => stanceEffects[claim.stance] === "supports")
    .map(({ knownFrom }) => knownFrom)
    .filter((instant) => instant !== null);
  return instants.length === 0 ? null : Math.min(...instants);
}
