import type { ExportFormatName } from "@claimline/api/export/export-formats";
import type { Locale } from "@claimline/model/locale";
import { momentEntries, withQuery } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";

/** The address of a story as a file, from the root of the site. */
export function exportAddress(
  { story, locale, moment }: { story: string; locale: Locale; moment: Moment },
  format: ExportFormatName,
  more: readonly [name: string, value: string][] = [],
): string {
  const { vs: _, ...at } = moment;
  return withQuery(`/api/stories/${story}/export.${format}`, [
    ["locale", locale],
    ...momentEntries(at),
    ...more,
  ]);
}
