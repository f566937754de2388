import type { Locale } from "@claimline/model/locale";
import { cache } from "react";
import { readingCaller } from "../reading/reading-context.ts";

/** A story at a moment, and the same at present; once per page. @throws ProblemError */
export const readStoryAnswer = cache(async (slug: string, locale: Locale, asOf?: string, rev?: number) => {
  const caller = await readingCaller(locale);
  const asked = { slug, locale, ...(rev !== undefined && { rev }) };
  const story = await caller.story.bySlug({ ...asked, ...(asOf !== undefined && { asOf }) });
  const present = asOf === undefined ? story : await caller.story.bySlug({ ...asked, rev: story.rev });
  return { story, present };
});
