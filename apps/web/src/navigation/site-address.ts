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

export function partyPath(story: string, party: string, moment?: Moment): PagePath {
  return `/stories/${story}/parties/${party}${momentQuery(moment)}`;
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

/** The parameters that ask for a moment. */
export function momentEntries({ asOf, rev, vs }: Moment): [name: string, value: string][] {
  return [
    ...(asOf === undefined ? [] : [["asof", asOf] satisfies [string, string]]),
    ...(rev === undefined ? [] : [["rev", String(rev)] satisfies [string, string]]),
    ...(vs === undefined ? [] : [["vs", vs] satisfies [string, string]]),
  ];
}

/** A path with parameters after it. */
export function withQuery(path: PagePath, entries: readonly [name: string, value: string][]): PagePath {
  if (entries.length === 0) return path;
  return `${path}?${new URLSearchParams(entries.map(([name, value]) => [name, value])).toString()}`;
}

function momentQuery(moment: Moment = {}): string {
  return withQuery("", momentEntries(moment));
}
