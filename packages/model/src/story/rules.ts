import type { BrokenRule } from "../event/rules.ts";
import type { StoryHead } from "./schema.ts";

/** What a story still lacks before readers may see it: a title and a summary in its main language. */
export function storyPublicationProblems({ title, summary, defaultLocale }: StoryHead): BrokenRule[] {
  return [
    ...(title[defaultLocale] ? [] : [{ path: "title", code: "title-missing" } as const]),
    ...(summary[defaultLocale] ? [] : [{ path: "summary", code: "summary-missing" } as const]),
  ];
}
