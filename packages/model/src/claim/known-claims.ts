import type { EventContent } from "../event/schema.ts";
import type { Source } from "../source/schema.ts";
import { type AsOf, isKnownAt } from "../time/as-of.ts";
import { edtfBounds } from "../time/bounds.ts";
import { compareSaid, type SaidInOrder } from "../time/compare-bounds.ts";
import { keep } from "../time/keep.ts";
import { knownFrom } from "../time/known-from.ts";
import type { Claim } from "./schema.ts";

/** A claim with the bounds of its `saidAt` and the instant from which it is known (`null`: never at an `asOf`). */
export interface DatedClaim extends SaidInOrder {
  claim: Claim;
}

/** What is needed to tell since when a claim is known. */
export interface ClaimTimes {
  sources: ReadonlyMap<string, Pick<Source, "publishedAt">>;
  /** The story's zone (IANA name). */
  timeZone: string;
}

type Dating = Pick<DatedClaim, "said" | "knownFrom">;

// Reading a date is most of the work of an assessment, and a story has far fewer dates than claims.
const datings = new WeakMap<ClaimTimes, Map<string, Dating>>();

/** A claim with its times. A source that isn't among those given counts as one without a date. */
export function dateClaim(claim: Claim, times: ClaimTimes): DatedClaim {
  const publishedAts = claim.sources.map(({ source }) => times.sources.get(source)?.publishedAt ?? null);
  return { claim, slug: claim.slug, ...datingOf(claim.saidAt, publishedAts, times) };
}

function datingOf(saidAt: string, sourcePublishedAts: readonly (string | null)[], times: ClaimTimes): Dating {
  const { timeZone } = times;
  const known = datings.get(times) ?? new Map<string, Dating>();
  datings.set(times, known);
  return keep(known, [timeZone, saidAt, ...sourcePublishedAts].join(" "), () => ({
    said: edtfBounds(saidAt, timeZone),
    knownFrom: knownFrom({ saidAt, sourcePublishedAts }, timeZone),
  }));
}

/** The claims known at a moment, in the order in which they were made. */
export function knownClaims(claims: readonly Claim[], times: ClaimTimes, asOf: AsOf): DatedClaim[] {
  return claims
    .map((claim) => dateClaim(claim, times))
    .filter((dated) => isKnownAt(dated.knownFrom, asOf))
    .toSorted(compareSaid);
}

/**
 * The known claims of each event that is visible at the moment, by slug. An event is visible once a claim of it is
 * known; without `asOf` every event given is, also one that has no claim yet.
 */
export function visibleEvents<Content extends Pick<EventContent, "slug" | "claims">>(
  events: readonly Content[],
  times: ClaimTimes,
  asOf: AsOf,
): ReadonlyMap<string, { event: Content; claims: readonly DatedClaim[] }> {
  const visible = new Map<string, { event: Content; claims: readonly DatedClaim[] }>();
  for (const event of events) {
    const claims = knownClaims(event.claims, times, asOf);
    if (claims.length > 0 || asOf.precision === "now") visible.set(event.slug, { event, claims });
  }
  return visible;
}
