import type { Locale } from "@claimline/model/locale";
import { momentEntries, type PagePath, siteAddress, withQuery } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";

/**
 * Where the share image of a page is, without the site. `v` only makes another address of another publication, since
 * those who show shared links keep an image by its address.
 */
export function pictureAddress(
  locale: Locale,
  page: PagePath,
  { asOf, rev }: Moment,
  shownRev: number,
): string {
  const moment = momentEntries({ ...(asOf !== undefined && { asOf }), ...(rev !== undefined && { rev }) });
  const version: [string, string][] = rev === undefined ? [["v", String(shownRev)]] : [];
  return withQuery(`${siteAddress(locale, page)}/image.png`, [...moment, ...version]);
}
