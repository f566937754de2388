import type { Locale } from "./locale.ts";
import { intlTags } from "./time/intl-tags.ts";

const names: Readonly<Record<Locale, Intl.DisplayNames>> = {
  de: new Intl.DisplayNames(intlTags.de, { type: "language" }),
  en: new Intl.DisplayNames(intlTags.en, { type: "language" }),
};

/** What a language (BCP 47 tag) is called: "Koreanisch", "Korean". */
export function languageName(tag: string, locale: Locale): string {
  return names[locale].of(tag) ?? tag;
}
