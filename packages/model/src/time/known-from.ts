import { edtfBounds } from "./bounds.ts";
import type { Instant } from "./instant.ts";

/** What decides since when a claim is known: EDTF text, `null` where there is no date. */
export interface KnownFromInput {
  saidAt: string | null;
  /** `publishedAt` of each of the claim's sources. */
  sourcePublishedAts: readonly (string | null)[];
}

/**
 * A claim is known once it was said and its first source was out:
 * max(earliest `saidAt`, min(latest `saidAt`, first `publishedAt`)). An open bound or a missing date drops out; a
 * date means its last millisecond. `null`: nothing bounds it, so it is known only without an `asOf`.
 */
export function knownFrom({ saidAt, sourcePublishedAts }: KnownFromInput, timeZone: string): Instant | null {
  const said = saidAt === null ? { earliest: null, latest: null } : edtfBounds(saidAt, timeZone);
  const published = sourcePublishedAts.map((date) =>
    date === null ? null : edtfBounds(date, timeZone).latest,
  );
  const attested = [said.latest, ...published].filter((instant) => instant !== null);
  if (attested.length === 0) return said.earliest;
  return Math.max(said.earliest ?? -Infinity, Math.min(...attested));
}
