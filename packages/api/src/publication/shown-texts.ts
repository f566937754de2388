import { type LocalizedText, showText } from "@claimline/model/localized-text";
import type { Locale } from "@claimline/model/locale";

/** Title and summary as one reader sees them: both in one language. */
export interface ShownTexts {
  title: string;
  summary: string;
  /** The language shown, where it isn't the asked one. */
  lang: Locale | null;
}

/** A headline and the text under it never mix languages: if one lacks a translation, both fall back. */
export function showTexts(
  { title, summary }: { title: LocalizedText; summary: LocalizedText },
  locale: Locale,
  defaultLocale: Locale,
): ShownTexts {
  const shown = title[locale] && summary[locale] ? locale : defaultLocale;
  const [headline, text] = [showText(title, shown, defaultLocale), showText(summary, shown, defaultLocale)];
  return { title: headline.text, summary: text.text, lang: headline.lang === locale ? null : headline.lang };
}
