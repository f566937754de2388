import type { DeskRecords } from "@claimline/api/desk/list-desk-records";
import type { DeskStory } from "@claimline/api/desk/list-desk-stories";
import type { Records } from "@claimline/model/event/rules";
import { type LocalizedText, showText } from "@claimline/model/localized-text";
import type { Locale } from "@claimline/model/locale";

/** What the form knows of its surroundings: the story's settings and every record that can be cited. */
export interface DeskSetting {
  story: Pick<DeskStory, "slug" | "defaultLocale" | "timeZone">;
  records: Records;
  locale: Locale;
}

export function recordsBySlug({ actors, places, sources }: DeskRecords): Records {
  return {
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    places: new Map(places.map((place) => [place.slug, place])),
    sources: new Map(sources.map((source) => [source.slug, source])),
  };
}

/** A text of a record in the editor's language, or in another if there is none. */
export function inLocale(text: LocalizedText, { locale, story }: DeskSetting): string {
  return showText(text, locale, story.defaultLocale).text;
}

export function actorName(slug: string, setting: DeskSetting): string {
  return inLocale(setting.records.actors.get(slug)?.name ?? {}, setting) || slug;
}

export function placeName(slug: string, setting: DeskSetting): string {
  return inLocale(setting.records.places.get(slug)?.name ?? {}, setting) || slug;
}

/** Whom a reader would name as the source: its publisher, else its title. */
export function sourceName(slug: string, { records }: DeskSetting): string {
  const source = records.sources.get(slug);
  return source?.publisher || source?.title || slug;
}
