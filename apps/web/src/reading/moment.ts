import { ProblemError } from "@claimline/api/problem-error";
import { slugSchema } from "@claimline/model/slug";
import { isDay } from "@claimline/model/time/day";

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

/**
 * The moment in an address; a `vs` that can't be read is left out.
 *
 * @throws ProblemError `invalid-input` when `rev` is no number; `asof` the procedure judges
 */
export function readMoment(search: SearchParams): Moment {
  const asOf = firstOf(search["asof"]);
  const rev = firstOf(search["rev"]);
  if (rev !== undefined && !/^[1-9]\d{0,8}$/u.test(rev)) throw new ProblemError("invalid-input");
  const vs = firstOf(search["vs"]);
  const isReadable = vs !== undefined && (vs === now || isDay(vs));
  return {
    ...(asOf !== undefined && { asOf }),
    ...(rev !== undefined && { rev: Number(rev) }),
    ...(isReadable && { vs }),
  };
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
