import { localeSchema } from "@claimline/model/locale";
import { laneSchema } from "@claimline/model/event/lane";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { Locale } from "@claimline/model/locale";
import { showText } from "@claimline/model/localized-text";
import { printInstant } from "@claimline/model/time/instant";
import { showTexts } from "../publication/shown-texts.ts";
import type { StoryView } from "../publication/story-view.ts";

/** A story as the public reads it; counts are of what is known at the asked moment. */
export const storyAnswerSchema = z.strictObject({
  id: z.string(),
  slug: slugSchema,
  rev: z.int().describe("Number of the story's last publication."),
  topic: z.string(),
  title: z.string(),
  summary: z.string(),
  lang: localeSchema.nullable().describe("Language of the texts, where it isn't the asked one."),
  defaultLocale: localeSchema,
  timeZone: z.string(),
  lanes: z.array(laneSchema),
  eventCount: z.int().describe("How many events are known at the moment; claims and sources likewise."),
  claimCount: z.int(),
  sourceCount: z.int(),
  changedAt: z.iso.datetime().describe("When `rev` was published."),
  url: z.string(),
});

export type StoryAnswer = z.infer<typeof storyAnswerSchema>;

export function answerStory({ edition, events }: StoryView, locale: Locale): StoryAnswer {
  const { story } = edition;
  const claims = events.flatMap((event) => event.claims);
  const sources = new Set(claims.flatMap(({ claim }) => claim.sources.map(({ source }) => source)));
  return {
    id: edition.storyId,
    slug: edition.slug,
    rev: edition.rev,
    topic: showText(story.topic, locale, story.defaultLocale).text,
    ...showTexts(story, locale, story.defaultLocale),
    defaultLocale: story.defaultLocale,
    timeZone: story.timeZone,
    lanes: story.lanes,
    eventCount: events.length,
    claimCount: claims.length,
    sourceCount: sources.size,
    changedAt: printInstant(edition.publishedAt),
    url: `/${locale}/stories/${edition.slug}`,
  };
}
