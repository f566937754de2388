import { openStory } from "@claimline/api/publication/open-story";
import type { NamedActor } from "@claimline/model/actor/name-in-sentence";
import type { Locale } from "@claimline/model/locale";
import { type LocalizedText, type ShownText, showText } from "@claimline/model/localized-text";
import { cache } from "react";
import type { Moment } from "./moment.ts";
import { readingContext } from "./reading-context.ts";

/** What the slugs in an answer stand for, as one reader reads it. */
export interface Names {
  actor(slug: string): ActorName;
  place(slug: string): ShownText;
  eventTitle(slug: string): ShownText | null;
  /** How many sources the known claims of an event cite. */
  sourceCount(event: string): number;
  text(text: LocalizedText): ShownText;
}

export interface ActorName extends ShownText {
  /** Whether the name takes a plural verb in the language shown. */
  plural: boolean;
}

/** The names of a story's actors, places and events, from the same gate as the procedures. */
const openNames = cache(
  async (story: string, locale: Locale, asOf?: string, rev?: number): Promise<Names> => {
    const { edition, events } = await openStory(await readingContext(locale), { story, asOf, rev });
    const { defaultLocale } = edition.story;
    const shown = new Map(events.map((event) => [event.content.slug, event]));
    const text = (value: LocalizedText) => showText(value, locale, defaultLocale);
    return {
      text,
      actor(slug) {
        const actor: NamedActor = edition.actors.get(slug) ?? { slug, name: {}, pluralIn: [] };
        const name = text(actor.name);
        return { ...name, text: name.text || slug, plural: actor.pluralIn.includes(name.lang) };
      },
      place(slug) {
        const name = text(edition.places.get(slug)?.name ?? {});
        return { ...name, text: name.text || slug };
      },
      eventTitle(slug) {
        const event = shown.get(slug);
        return event ? text(event.content.title) : null;
      },
      sourceCount(slug) {
        const claims = shown.get(slug)?.claims ?? [];
        return new Set(claims.flatMap(({ claim }) => claim.sources.map(({ source }) => source))).size;
      },
    };
  },
);

/** The names at a moment. */
export function namesAt(story: string, locale: Locale, { asOf, rev }: Moment): Promise<Names> {
  return openNames(story, locale, asOf, rev);
}
