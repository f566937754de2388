import type { Bounds } from "./bounds.ts";
import type { Instant } from "./instant.ts";

/**
 * Orders by earliest bound (open first), then latest bound (open last). Thus a vaguely dated claim never comes
 * after, and so never supersedes, one that is dated.
 */
export function compareBounds(a: Bounds, b: Bounds): number {
  return compareNullsFirst(a.earliest, b.earliest) || compareNullsLast(a.latest, b.latest);
}

/** What decides the order of claims. */
export interface SaidInOrder {
  /** Bounds of `saidAt`. */
  said: Bounds;
  knownFrom: Instant | null;
  slug: string;
}

/** The order in which claims were made: bounds of `saidAt`, then `knownFrom` (never known last), then slug. */
export function compareSaid(a: SaidInOrder, b: SaidInOrder): number {
  return (
    compareBounds(a.said, b.said) ||
    compareNullsLast(a.knownFrom, b.knownFrom) ||
    compareSlugs(a.slug, b.slug)
  );
}

/** Slugs by code unit: the same everywhere, whatever the locale. */
export function compareSlugs(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareNullsFirst(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return a - b;
}

function compareNullsLast(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a - b;
}
