import type { Assessment } from "./assessment.ts";
import type { DatedClaim } from "./known-claims.ts";
import type { Stance } from "./stance.ts";

/** An event as it is known at a moment. */
export interface KnownEvent {
  claims: readonly DatedClaim[];
  assessment: Assessment;
}

/** What is known of a story at a moment: its visible events by slug. */
export type KnownStory = ReadonlyMap<string, KnownEvent>;

/** A party holds another stance on an event than before; `null`: none. */
export interface StanceChange {
  party: string;
  from: Stance | null;
  to: Stance | null;
}

/** What became different about one event from one moment to another. */
export interface EventChange {
  /** Slug of the event. */
  event: string;
  /** `null` when nothing was known of it at the earlier moment. */
  before: KnownEvent | null;
  /** `null` when nothing is known of it at the later moment, as after a step back in time. */
  after: KnownEvent | null;
  /** Claims known at the later moment only, in the order in which they were made. */
  newClaims: readonly DatedClaim[];
  /** Whether an event known at both moments has another mark: support, opposition, or what became of a plan. */
  reassessed: boolean;
  /** Of an event known at both moments. */
  stances: readonly StanceChange[];
}

/**
 * What became different from one moment to another: every event of which more (or less) is known, or that is assessed
 * otherwise; a plan whose time has passed or that was fulfilled too, though nothing was said of it. In the order of
 * the later moment, then what only the earlier one shows. Taken day by day, this covers all that is known at the end.
 */
export function whatChanged(before: KnownStory, after: KnownStory): EventChange[] {
  const gone = [...before.keys()].filter((event) => !after.has(event));
  return [...after.keys(), ...gone].flatMap((event) => {
    const change = changeOf(event, before.get(event) ?? null, after.get(event) ?? null);
    return isChange(change) ? [change] : [];
  });
}

function changeOf(event: string, before: KnownEvent | null, after: KnownEvent | null): EventChange {
  const earlier = new Set(before?.claims.map(({ slug }) => slug));
  const newClaims = after?.claims.filter(({ slug }) => !earlier.has(slug)) ?? [];
  if (before === null || after === null) {
    return { event, before, after, newClaims, reassessed: false, stances: [] };
  }
  return {
    event,
    before,
    after,
    newClaims,
    reassessed: !hasSameMark(before.assessment, after.assessment),
    stances: stanceChanges(before.assessment, after.assessment),
  };
}

/** Stances go by the claims; an event may be seen, and its mark change, without any. */
function isChange({ before, after, newClaims, reassessed }: EventChange): boolean {
  const isSeenOnce = before === null || after === null;
  const isLess = (before?.claims.length ?? 0) > (after?.claims.length ?? 0);
  return isSeenOnce || isLess || newClaims.length > 0 || reassessed;
}

function hasSameMark(a: Assessment, b: Assessment): boolean {
  return (
    a.support === b.support &&
    a.contested === b.contested &&
    a.overdue === b.overdue &&
    a.fulfilledBy === b.fulfilledBy
  );
}

function stanceChanges(before: Assessment, after: Assessment): StanceChange[] {
  const earlier = stancesOf(before);
  const later = stancesOf(after);
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((party) => ({ party, from: earlier.get(party) ?? null, to: later.get(party) ?? null }))
    .filter(({ from, to }) => from !== to);
}

function stancesOf({ parties }: Assessment): ReadonlyMap<string, Stance> {
  return new Map(parties.map(({ party, stance }) => [party, stance]));
}
