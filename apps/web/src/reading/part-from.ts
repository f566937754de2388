import { findProblem } from "../problem/find-problem.ts";

/** A part of a list, and the cursor that led to it. */
export interface Part<Page> {
  page: Page;
  cursor: string | undefined;
  /** The parameter, as it was written, of a cursor that leads nowhere. */
  ignored: string[];
}

/** Asks for a part of a list; a cursor that leads nowhere is passed over, and the list begins anew. */
export async function partFrom<Page>(
  cursor: string | undefined,
  ask: (from: { cursor?: string }) => Promise<Page>,
): Promise<Part<Page>> {
  if (cursor === undefined) return { page: await ask({}), cursor, ignored: [] };
  try {
    return { page: await ask({ cursor }), cursor, ignored: [] };
  } catch (error) {
    if (findProblem(error) !== "invalid-input") throw error;
    return { page: await ask({}), cursor: undefined, ignored: [`cursor=${cursor}`] };
  }
}
