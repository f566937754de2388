import type { ContentNames } from "@claimline/model/event/described-item";
import type { Records } from "@claimline/model/event/rules";
import { type LocalizedText, showText } from "@claimline/model/localized-text";
import type { Locale } from "@claimline/model/locale";

interface NamedContent extends Records {
  /** Titles of the events that whoever reads may know of, by slug. */
  titles: ReadonlyMap<string, LocalizedText>;
}

/** What the slugs in an event stand for; what has no name shows as its slug. */
export function contentNames(
  { actors, places, sources, titles }: NamedContent,
  locale: Locale,
  defaultLocale: Locale,
): ContentNames {
  const text = (value: LocalizedText | undefined, slug: string) =>
    showText(value ?? {}, locale, defaultLocale).text || slug;
  return {
    actor: (slug) => text(actors.get(slug)?.name, slug),
    place: (slug) => text(places.get(slug)?.name, slug),
    source(slug) {
      const source = sources.get(slug);
      return [source?.publisher, source?.title].filter(Boolean).join(": ") || slug;
    },
    event(slug) {
      const title = titles.get(slug);
      return title === undefined ? null : text(title, slug);
    },
  };
}
