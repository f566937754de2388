import type { Locale } from "@claimline/model/locale";
import type { Moment } from "../reading/moment.ts";

/** A page of the site without its locale, such as `/stories/x?asof=2024-10-28`; "" is the front page. */
export type PagePath = string;

export function storyPath(story: string, moment?: Moment): PagePath {
  return `/stories/${story}${momentQuery(moment)}`;
}

export function eventPath(story: string, event: string, moment?: Moment): PagePath {
  return `/stories/${story}/events/${event}${momentQuery(moment)}`;
}

export function changesPath(story: string): PagePath {
  return `/stories/${story}/changes`;
}

/** The address of a page in a language, from the root of the site. */
export function siteAddress(locale: Locale, path: PagePath): string {
  return `/${locale}${path}`;
}

/** Where a choice of language is kept before the page is shown in it. */
export function languageAddress(locale: Locale, path: PagePath): string {
  return `/language/${locale}?page=${encodeURIComponent(path)}`;
}

function momentQuery({ asOf, rev }: Moment = {}): string {
  const query = new URLSearchParams();
  if (asOf !== undefined) query.set("asof", asOf);
  if (rev !== undefined) query.set("rev", String(rev));
  return query.size === 0 ? "" : `?${query.toString()}`;
}
