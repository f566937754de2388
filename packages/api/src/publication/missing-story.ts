import { ProblemError } from "../problem-error.ts";
import type { EditionSource } from "./editions.ts";

/** Why a story can't be shown: it was unpublished, or there never was one. */
export async function missingStory(editions: EditionSource, slug: string): Promise<ProblemError> {
  return new ProblemError((await editions.isGone(slug)) ? "gone" : "not-found");
}
