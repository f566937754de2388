import { openStory } from "@claimline/api/publication/open-story";
import type { StoryView } from "@claimline/api/publication/story-view";
import type { Locale } from "@claimline/model/locale";
import { cache } from "react";
import type { Moment } from "./moment.ts";
import { readingContext } from "./reading-context.ts";

const openOnce = cache(
  async (story: string, locale: Locale, asOf?: string, rev?: number): Promise<StoryView> =>
    openStory(await readingContext(locale), { story, asOf, rev }),
);

/** A story as the procedures see it at a moment, through the same gate; once per page. @throws ProblemError */
export function openView(story: string, locale: Locale, { asOf, rev }: Moment): Promise<StoryView> {
  return openOnce(story, locale, asOf, rev);
}
