import { ProblemError } from "@claimline/api/problem-error";
import { slugSchema } from "@claimline/model/slug";

/** The moment for which a page is asked: `asof` what was known then, `rev` what was published then. */
export interface Moment {
  asOf?: string;
  rev?: number;
}

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** The moment in an address. @throws ProblemError `invalid-input` when `rev` is no number; `asof` the procedure judges */
export function readMoment(search: SearchParams): Moment {
  const asOf = firstOf(search["asof"]);
  const rev = firstOf(search["rev"]);
  if (rev !== undefined && !/^[1-9]\d{0,8}$/u.test(rev)) throw new ProblemError("invalid-input");
  return { ...(asOf !== undefined && { asOf }), ...(rev !== undefined && { rev: Number(rev) }) };
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
