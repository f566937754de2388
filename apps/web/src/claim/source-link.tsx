import type { Locale } from "@claimline/model/locale";
import type { Source } from "@claimline/model/source/schema";
import { formatWhen } from "@claimline/model/time/format-when";

export interface SourceLinkProps {
  source: Source;
  /** Address of the source's entry in the list of an event's sources. */
  entry: string;
  /** The place in the source: a paragraph, a page, a time. */
  locator?: string | null;
  timeZone: string;
  locale: Locale;
}

/** A source in a few words: publisher and date, leading to it where it has an address, else to its entry. */
export function SourceLink({ source, entry, locator = null, timeZone, locale }: SourceLinkProps) {
  const { publisher, publishedAt, url } = source;
  const name = publisher ?? source.title;
  return (
    <>
      {url === null ? (
        <a href={entry}>{name}</a>
      ) : (
        <a href={url} rel="noopener nofollow" hrefLang={source.language}>
          {name}
        </a>
      )}
      {publishedAt !== null && `, ${formatWhen(publishedAt, { locale, timeZone, style: "short" })}`}
      {locator !== null && `, ${locator}`}
    </>
  );
}
