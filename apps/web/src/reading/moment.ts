import { ProblemError } from "@claimline/api/problem-error";
import { slugSchema } from "@claimline/model/slug";
import { isDay } from "@claimline/model/time/day";
import { parseInstant } from "@claimline/model/time/instant";

/** The moment for which a page is asked: `asof` what was known then, `rev` what was published then. */
export interface Moment {
  asOf?: string;
  rev?: number;
  /** The story's page compares the moment with this one: a day, or `now`; other pages only pass it on. */
  vs?: string;
}

/** What the moment is compared with without `asof`: all that is published. */
export const now = "now";

/** What a procedure is asked for: the moment, all of it of one `rev`. */
export function atRev({ asOf }: Moment, rev: number): { asOf?: string; rev: number } {
  return { ...(asOf !== undefined && { asOf }), rev };
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** A moment as an address gives it, and the parameters for it that mean nothing, as they were written. */
export interface AskedMoment {
  moment: Moment;
  ignored: string[];
}

/** Reads the moment in an address; what can't be read is left out. Whether a story has it, `momentInStory` tells. */
export function readMoment(search: SearchParams): AskedMoment {
  const [asOf, rev, vs] = [firstOf(search["asof"]), firstOf(search["rev"]), firstOf(search["vs"])];
  const isAsOf = asOf !== undefined && (isDay(asOf) || parseInstant(asOf) !== null);
  const number = rev === undefined ? undefined : readRev(rev);
  const isVs = vs !== undefined && (vs === now || isDay(vs));
  return {
    moment: {
      ...(isAsOf && { asOf }),
      ...(number !== undefined && { rev: number }),
      ...(isVs && { vs }),
    },
    ignored: [
      ...(asOf === undefined || isAsOf ? [] : [`asof=${asOf}`]),
      ...(rev === undefined || number !== undefined ? [] : [`rev=${rev}`]),
      ...(vs === undefined || isVs ? [] : [`vs=${vs}`]),
    ],
  };
}

/** A `rev` as an address writes it; `undefined` when it is none. */
export function readRev(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/u.test(text) ? Number(text) : undefined;
}

/** The value of a parameter; of several the first, and none when it is empty, as a form sends it. */
export function firstOf(value: string | string[] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return first === "" ? undefined : first;
}

/** A slug in an address. @throws ProblemError `not-found` when nothing can have this one */
export function readSlug(text: string): string {
  const slug = slugSchema.safeParse(text);
  if (!slug.success) throw new ProblemError("not-found");
  return slug.data;
}
