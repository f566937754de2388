import type { Speaker } from "../actor/party.ts";
import type { Instant } from "../time/instant.ts";
import { compareSaid } from "../time/compare-bounds.ts";
import { type AssessedEvent, type Assessment, assessClaims } from "./assessment.ts";
import { type ClaimTimes, dateClaim, type DatedClaim } from "./known-claims.ts";

/** A span over which no further claim on an event becomes known, so that its assessment stays the same. */
export interface AssessmentSpan {
  /** From this instant on; `null`: known without `asOf` only, by claims that can't be dated. */
  knownFrom: Instant | null;
  /** Up to, not including, this instant; `null` without an end. */
  knownUntil: Instant | null;
  /** Whether it is what shows without `asOf`: every published claim. */
  present: boolean;
  claims: readonly DatedClaim[];
  /** By the claims alone, without regard to what fulfils or replaces the event. */
  assessment: Assessment;
}

/**
 * The spans of an event, first to last: one for each moment at which claims become known, and one for the present,
 * which is the last of them unless the event has claims that no moment makes known, or none at all.
 */
export function assessmentSpans(
  event: Pick<AssessedEvent, "kind" | "claims">,
  actors: ReadonlyMap<string, Speaker>,
  times: ClaimTimes,
): AssessmentSpan[] {
  const claims = event.claims.map((claim) => dateClaim(claim, times)).toSorted(compareSaid);
  const moments = [...new Set(claims.flatMap(({ knownFrom }) => knownFrom ?? []))].toSorted((a, b) => a - b);
  const undated = claims.some(({ knownFrom }) => knownFrom === null);
  const spans = moments.map((moment, index): AssessmentSpan => {
    const known = claims.filter(({ knownFrom }) => knownFrom !== null && knownFrom <= moment);
    const knownUntil = moments[index + 1] ?? null;
    return {
      knownFrom: moment,
      knownUntil,
      present: knownUntil === null && !undated,
      claims: known,
      assessment: assessClaims(event.kind, known, actors),
    };
  });
  if (!undated && spans.length > 0) return spans;
  const assessment = assessClaims(event.kind, claims, actors);
  return [...spans, { knownFrom: null, knownUntil: null, present: true, claims, assessment }];
}
