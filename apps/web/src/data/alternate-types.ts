import type { Locale } from "@claimline/model/locale";
import { publicUrl } from "../env.ts";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import { dataWords } from "./data-words.ts";
import { exportAddress } from "./export-links.ts";

type Links = Record<string, { url: string; title: string }[]>;

/** Where a page can be asked for to be shown on another site, by oEmbed's discovery. */
export function oembedLinks(locale: Locale, path: PagePath, title: string): Links {
  const page = encodeURIComponent(`${publicUrl()}${siteAddress(locale, path)}`);
  const link = (format: string) => [{ url: `${publicUrl()}/oembed?url=${page}&format=${format}`, title }];
  return { "application/json+oembed": link("json"), "text/xml+oembed": link("xml") };
}

/** A story's feeds, for programs that look for them on its page. */
export function feedLinks(story: string, locale: Locale, title: string): Links {
  const at = { story, locale, moment: {} };
  const address = (...asked: Parameters<typeof exportAddress>) => `${publicUrl()}${exportAddress(...asked)}`;
  const [corrections] = dataWords[locale].corrections;
  return {
    "application/atom+xml": [
      { url: address(at, "atom"), title },
      { url: address(at, "atom", [["nature", "correction"]]), title: `${title}: ${corrections}` },
    ],
    "application/feed+json": [{ url: address(at, "jsonfeed"), title }],
    "text/calendar": [{ url: address(at, "ics"), title }],
  };
}
