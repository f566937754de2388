import type { Speaker } from "../actor/party.ts";
import { currentStances, type Move } from "./current-stances.ts";
import type { DatedClaim } from "./known-claims.ts";

/**
 * How each party's stance on an event came about for who followed the news: a move wherever what became known changed
 * the party's current stance; the last move is the present one. Unlike the order in which claims were made, this
 * lets a vaguely dated claim ("by 28 October") take effect when it became known, so that a party that saw no
 * evidence on the 18th and confirmed on the 23rd is shown to have moved.
 */
export function movesOverTime(
  claims: readonly DatedClaim[],
  actors: ReadonlyMap<string, Speaker>,
): ReadonlyMap<string, readonly Move[]> {
  const moves = new Map<string, Move[]>();
  for (const instant of instantsOf(claims)) {
    const known = claims.filter(({ knownFrom }) => (knownFrom ?? Infinity) <= instant);
    for (const [party, { stance, moves: inOrder }] of currentStances(known, actors)) {
      const before = moves.get(party) ?? [];
      // The claims of the present run were all unknown before, as what was known ended in another stance.
      if (before.at(-1)?.stance !== stance) moves.set(party, [...before, ...inOrder.slice(-1)]);
    }
  }
  return moves;
}

/** When something became known, in order; what can't be dated comes last. */
function instantsOf(claims: readonly DatedClaim[]): number[] {
  return [...new Set(claims.map(({ knownFrom }) => knownFrom ?? Infinity))].toSorted((a, b) => a - b);
}
