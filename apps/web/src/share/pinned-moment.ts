import type { Day } from "@claimline/model/time/day";
import { type Moment, now } from "../reading/moment.ts";

/**
 * The moment to ask for so that an address goes on showing what it shows today: what is known by the moment shown, of
 * the revision shown. A comparison with now becomes one with today.
 */
export function pinnedMoment({ asOf, vs }: Moment, shown: { rev: number; today: Day }): Moment {
  const day = asOf ?? shown.today;
  const other = vs === now ? shown.today : vs;
  return { asOf: day, rev: shown.rev, ...(other !== undefined && other !== day && { vs: other }) };
}
