import type { Locale } from "@claimline/model/locale";
import { type Day, dayOf, isDay } from "@claimline/model/time/day";
import { formatDay, formatInstant } from "@claimline/model/time/format-clock";
import type { Instant } from "@claimline/model/time/instant";
import { siteWords } from "../words/site-words.ts";

export interface Cited {
  /** Where it is published: the site's name. */
  site: string;
  story: string;
  /** The event cited, where it isn't the story as a whole: its title and its time in words. */
  event?: { title: string; when: string };
  /** The day or instant by which all that is cited was known. */
  asOf: string;
  rev: number;
  /** When that revision was published. */
  publishedAt: Instant;
  accessed: Day;
  timeZone: string;
}

/**
 * A reference to a page as it was shown, in one paragraph, before and after the page's address: title, work, time in
 * words, as-known day and revision; day of access.
 */
export function citationAround(cited: Cited, locale: Locale): { before: string; after: string } {
  const { site, story, event, asOf, rev, publishedAt, accessed, timeZone } = cited;
  const { share: words } = siteWords(locale);
  const known = isDay(asOf)
    ? formatDay(asOf, { locale })
    : formatInstant(Date.parse(asOf), { locale, timeZone });
  const published = formatDay(dayOf(publishedAt, timeZone), { locale });
  const quoted = (title: string) => `${words.openQuote}${title}${words.closeQuote}`;
  const what =
    event === undefined
      ? [quoted(story), site]
      : [`${quoted(event.title)} (${event.when})`, `${story}, ${site}`];
  const state = `${words.knownThen(known)}, ${words.revision(rev, published)}`;
  return {
    before: `${[...what, state].join(". ")}. `,
    after: ` (${words.accessed(formatDay(accessed, { locale }))}).`,
  };
}
