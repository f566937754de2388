import { z } from "zod";
import { ProblemError } from "../problem-error.ts";

/** How a list is asked for page by page: the cursor of the page before, and at most how many items. */
export const pageShape = {
  cursor: z.string().max(400).optional().describe("`nextCursor` of the page before."),
  limit: z.int().min(1).max(100).default(50).describe("At most how many items."),
};

/**
 * The items after the cursor. A cursor names the last item seen, so that inserts before it move nothing; should that
 * item be gone meanwhile, the page goes on at the place where it stood.
 *
 * @throws ProblemError `invalid-input` when the cursor is none of ours
 */
export function pageOf<Item>(
  items: readonly Item[],
  slugOf: (item: Item) => string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): { items: readonly Item[]; nextCursor: string | null } {
  const start = cursor === undefined ? 0 : startAfter(readCursor(cursor), items, slugOf);
  const page = items.slice(start, start + limit);
  const last = page.at(-1);
  const more = start + limit < items.length;
  return {
    items: page,
    nextCursor: more && last ? writeCursor({ after: slugOf(last), place: start + page.length }) : null,
  };
}

const cursorSchema = z.strictObject({ after: z.string(), place: z.int().min(0) });
type Cursor = z.infer<typeof cursorSchema>;

function startAfter<Item>(
  { after, place }: Cursor,
  items: readonly Item[],
  slugOf: (item: Item) => string,
): number {
  const index = items.findIndex((item) => slugOf(item) === after);
  return index === -1 ? Math.max(0, place - 1) : index + 1;
}

function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

function readCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch {
    throw new ProblemError("invalid-input", { fields: [{ path: "cursor", code: "cursor-invalid" }] });
  }
}
