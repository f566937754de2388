import { z } from "zod";
import { ProblemError } from "../problem-error.ts";

/** How a list is asked for page by page: the cursor of the page before, and at most how many items. */
export const pageShape = {
  cursor: z.string().max(400).optional().describe("`nextCursor` of the page before."),
  limit: z.int().min(1).max(100).default(50).describe("At most how many items."),
};

/** The order of a list, in which no two items have the same place. */
export interface ListOrder<Item, Place> {
  /** All that decides where an item stands: what a cursor is made of. */
  place: z.ZodType<Place>;
  placeOf: (item: Item) => Place;
  compare: (a: Place, b: Place) => number;
}

/**
 * The items after the cursor, of a list in its order. A cursor holds the place of the last item seen, so that nothing is
 * skipped or seen twice whatever comes or goes meanwhile, that item included.
 *
 * @throws ProblemError `invalid-input` when the cursor is none of this list
 */
export function pageOf<Item, Place>(
  items: readonly Item[],
  order: ListOrder<Item, Place>,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { items: readonly Item[]; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : startAfter(items, order, readCursor(order.place, cursor));
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + limit < items.length;
  return { items: page, nextCursor: more && last ? writeCursor(order.placeOf(last)) : null };
}

function startAfter<Item, Place>(
  items: readonly Item[],
  { placeOf, compare }: ListOrder<Item, Place>,
  seen: Place,
): number {
  const next = items.findIndex((item) => compare(placeOf(item), seen) > 0);
  return next === -1 ? items.length : next;
}

/** A cursor of a list that the database itself pages: the place of the last item that was seen. */
export function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor holds. @throws ProblemError `invalid-input` when it is none of this list */
export function readCursor<Place>(schema: z.ZodType<Place>, text: string): Place {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    throw new ProblemError("invalid-input", { fields: [{ path: "cursor", code: "cursor-invalid" }] });
  }
}
