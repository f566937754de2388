import { eventPageJsonLd, storyPageJsonLd } from "@claimline/formats/export/json-ld";
import type { ExportedStory } from "@claimline/formats/export/exported-story";
import type { Locale } from "@claimline/model/locale";
import type { Context } from "../context.ts";
import { openStory } from "../publication/open-story.ts";
import type { StoryView } from "../publication/story-view.ts";
import { readExport } from "./read-export.ts";

const exportedStories = new WeakMap<StoryView, Map<Locale, Promise<ExportedStory>>>();

/** Of a larger story the whole would have to be read for the first page after each publication: it has its export only. */
const mostEvents = 500;

export interface JsonLdQuestion {
  story: string;
  rev: number;
  locale: Locale;
  /** Of this event's page; without one, of the story's. */
  event?: string;
}

/**
 * What a page of the present state says of itself to programs, as the text of a script element; `null` for an event that isn't
 * there, and for a large story. What it is written from is read once for each publication and language.
 *
 * @throws ProblemError `not-found`
 */
export async function pageJsonLd(
  ctx: Context,
  site: string,
  question: JsonLdQuestion,
): Promise<string | null> {
  const { story: slug, rev, locale, event: asked } = question;
  const view = await openStory(ctx, { story: slug, rev });
  if (view.events.length > mostEvents) return null;
  const byLocale = exportedStories.get(view) ?? new Map<Locale, Promise<ExportedStory>>();
  exportedStories.set(view, byLocale);
  const reading =
    byLocale.get(locale) ??
    readExport(ctx, { story: slug, rev, locale }, { site, path: "" }).then(({ exported }) => ({
      ...exported,
      pinned: null,
    }));
  byLocale.set(locale, reading);
  // A failed reading isn't kept.
  reading.catch(() => byLocale.delete(locale));
  const story = await reading;
  if (asked === undefined) return storyPageJsonLd(story);
  const event = story.events.find((other) => other.slug === asked);
  return event === undefined ? null : eventPageJsonLd(event, story);
}
