import { isLocale, type Locale } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import type { SearchParams } from "../reading/moment.ts";

/** A page of ours that can be shown on another site. */
export interface EmbeddedPage {
  locale: Locale;
  story: string;
  /** For an event's page: the story's chart with this event open. */
  event: string | null;
  search: SearchParams;
}

/** The page that an address leads to; `null` when it isn't one of ours that can be embedded. */
export function findEmbedded(address: string, site: string): EmbeddedPage | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname, searchParams } = new URL(address);
  if (origin !== new URL(site).origin) return null;
  const [, locale, story, event = null] =
    /^\/(?:embed\/)?([a-z]{2})\/stories\/([^/]+)(?:\/events\/([^/]+))?\/?$/u.exec(pathname) ?? [];
  if (!isLocale(locale) || !slugSchema.safeParse(story).success || story === undefined) return null;
  if (event !== null && !slugSchema.safeParse(event).success) return null;
  const names = [...new Set(searchParams.keys())];
  return {
    locale,
    story,
    event,
    search: Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])),
  };
}
