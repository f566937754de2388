import type { StoryView } from "@claimline/api/publication/story-view";
import type { NamedActor } from "@claimline/model/actor/name-in-sentence";
import { partyOf } from "@claimline/model/actor/party";
import type { Locale } from "@claimline/model/locale";
import { type LocalizedText, type ShownText, showText } from "@claimline/model/localized-text";
import type { Moment } from "./moment.ts";
import { openView } from "./open-view.ts";

/** What the slugs in an answer stand for, as one reader reads it. */
export interface Names {
  actor(slug: string): ActorName;
  place(slug: string): ShownText;
  /** The actor's party, where it has said something by then and so has a page; else `null`. */
  speakingParty(actor: string): string | null;
  eventTitle(slug: string): ShownText | null;
  /** How many sources the known claims of an event cite. */
  sourceCount(event: string): number;
  text(text: LocalizedText): ShownText;
}

export interface ActorName extends ShownText {
  /** Whether the name takes a plural verb in the language shown. */
  plural: boolean;
}

/** The names of a story's actors, places and events at a moment, from the same gate as the procedures. */
export async function namesAt(story: string, locale: Locale, moment: Moment): Promise<Names> {
  return namesIn(await openView(story, locale, moment), locale);
}

/** The same of a view that is there already. */
export function namesIn({ edition, events }: StoryView, locale: Locale): Names {
  const { defaultLocale } = edition.story;
  const shown = new Map(events.map((event) => [event.content.slug, event]));
  const speakers = new Set(events.flatMap(({ claims }) => claims.map(({ claim }) => claim.actor)));
  const speaking = new Set([...speakers].map((speaker) => partyOf(speaker, edition.actors)));
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
    speakingParty(actor) {
      const party = partyOf(actor, edition.actors);
      return speaking.has(party) ? party : null;
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
}
