import type { DeskListFilter, DeskSort } from "@claimline/model/desk/desk-filter";
import type { Locale } from "@claimline/model/locale";
import { edtfBounds } from "@claimline/model/time/bounds";
import { compareSlugs } from "@claimline/model/time/compare-bounds";
import { z } from "zod";
import type { ListOrder } from "../event/page.ts";
import type { DeskRow } from "./desk-matches.ts";

/** Where an event stands in a list: what it is ordered by, `null` when it has none of that, and its address. */
const placeSchema = z.strictObject({ key: z.union([z.string(), z.number(), z.null()]), slug: z.string() });
type Place = z.infer<typeof placeSchema>;
type Ordered = Readonly<{ draft: DeskRow["draft"]; title: string; assignment: DeskRow["assignment"] }>;

/** Orders that begin at the end: the last, the latest, the most. */
const fromTheEnd: ReadonlySet<DeskSort> = new Set<DeskSort>(["changed", "when", "significance"]);

/** The order that a list is asked for in. Events that have nothing to be ordered by come last, whichever way round. */
export function deskOrder(
  { sort = "changed", reverse = false }: Pick<DeskListFilter, "sort" | "reverse">,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): ListOrder<Ordered, Place> {
  const collator = new Intl.Collator(locale, { numeric: true });
  const direction = fromTheEnd.has(sort) === reverse ? 1 : -1;
  return {
    place: placeSchema,
    placeOf: (item) => ({ key: keyOf(item), slug: item.draft.slug }),
    compare: (a, b) =>
      Number(a.key === null) - Number(b.key === null) ||
      direction * compareKeys(a.key, b.key) ||
      compareSlugs(a.slug, b.slug),
  };

  function keyOf({ draft, title, assignment }: Ordered): Place["key"] {
    const { updatedAt, when, significance } = draft;
    if (sort === "due") return assignment?.dueBy?.getTime() ?? null;
    if (sort === "changed") return updatedAt.getTime();
    if (sort === "significance") return significance;
    if (sort === "title") return title || null;
    const bounds = when === null ? null : edtfBounds(when, timeZone);
    return bounds?.earliest ?? bounds?.latest ?? null;
  }

  function compareKeys(a: Place["key"], b: Place["key"]): number {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return collator.compare(String(a), String(b));
  }
}

/** Compares items by their places in an order. */
export function byPlace({ placeOf, compare }: ListOrder<Ordered, Place>) {
  return (a: Ordered, b: Ordered) => compare(placeOf(a), placeOf(b));
}
