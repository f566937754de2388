import type { Locale } from "@claimline/model/locale";

/** Slug of the story that the product comes with. */
export const storySlug = "nordkorea-truppen-russland";

/** A page of that story, such as `/de/stories/nordkorea-truppen-russland/changes`. */
export function storyPath(locale: Locale, rest = ""): string {
  return `/${locale}/stories/${storySlug}${rest}`;
}
