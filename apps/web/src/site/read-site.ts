import { shownSettings } from "@claimline/api/site/load-settings";
import { processParts } from "@claimline/api/open-process";
import type { Locale } from "@claimline/model/locale";
import type { LocalizedText } from "@claimline/model/localized-text";
import { noSettings, type SiteSettings, siteNameOf } from "@claimline/model/site/settings";
import { cache } from "react";

/** What the newsroom says of itself; asked for once per page, and so never older than it. */
export const readSite = cache(async (): Promise<SiteSettings> => {
  try {
    return await shownSettings(processParts().database);
  } catch (error) {
    // Nobody should lose a story to what stands at its foot.
    console.error(error);
    return noSettings;
  }
});

/** What the site is called, on this page. */
export async function readSiteName(): Promise<string> {
  return siteNameOf(await readSite());
}

/** A text in the reader's language, else in another one; `null` when nobody has written it. */
export function siteText(text: LocalizedText, locale: Locale): { text: string; lang: Locale } | null {
  const other: Locale = locale === "de" ? "en" : "de";
  for (const lang of [locale, other]) {
    const written = text[lang];
    if (written) return { text: written, lang };
  }
  return null;
}
