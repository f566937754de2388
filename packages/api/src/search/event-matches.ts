import { findAll } from "@claimline/model/search/find-words";
import type { SoughtWords } from "@claimline/model/search/read-search";
import { languageTagSchema } from "@claimline/model/language-tag";
import type { Locale } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { EventView, StoryView } from "../publication/story-view.ts";
import { claimTexts, eventTexts, searchPlaceSchema, type SearchText } from "./search-texts.ts";

/** A text in which a search has found something. */
export const searchMatchSchema = z.strictObject({
  where: searchPlaceSchema.describe(
    "What the text is: the event's `title` or `summary`, what a `claim` says, a `quote`, or a name, role or office of an `actor` or `place`.",
  ),
  text: z.string(),
  lang: languageTagSchema.describe("Language of the text: the asked one where that has the words."),
  ranges: z
    .array(z.tuple([z.int(), z.int()]))
    .describe("Where the words stand: from, and to after the end, in UTF-16 code units."),
  claim: slugSchema.nullable().describe("The claim that the text belongs to."),
  record: slugSchema
    .nullable()
    .describe("The actor or place that the text names; of what is said, the actor who says it."),
});

export type SearchMatch = z.infer<typeof searchMatchSchema>;

/** Enough to see why the event was found. */
const mostMatches = 12;

/** Where a search has found something in an event as it shows, titles first; at most twelve texts. */
export function matchesIn(
  event: EventView,
  { edition }: StoryView,
  search: readonly SoughtWords[],
  locale: Locale,
): SearchMatch[] {
  const texts = [
    ...eventTexts(event.content, edition),
    ...event.claims.flatMap(({ claim }) => claimTexts(claim, edition)),
  ];
  const places = searchPlaceSchema.options;
  const found = new Map<string, SearchMatch>();
  for (const text of texts.toSorted((a, b) => places.indexOf(a.where) - places.indexOf(b.where))) {
    const match = matchIn(text, search, locale);
    if (!match) continue;
    // An actor that takes part and speaks, or speaks twice, is named once.
    const named = match.where === "actor" || match.where === "place";
    const key = `${match.where} ${named ? match.text : match.claim}`;
    if (!found.has(key)) found.set(key, match);
    if (found.size === mostMatches) break;
  }
  return [...found.values()];
}

function matchIn(
  { where, texts, claim, record }: SearchText,
  search: readonly SoughtWords[],
  locale: Locale,
): SearchMatch | null {
  const inOrder = texts.toSorted((a, b) => Number(b.lang === locale) - Number(a.lang === locale));
  for (const { text, lang } of inOrder) {
    const { ranges } = findAll(text, search);
    if (ranges.length > 0) {
      return { where, text, lang, ranges: ranges.map(([from, to]) => [from, to]), claim, record };
    }
  }
  return null;
}
