import type { Locale } from "@claimline/model/locale";
import { wordsDe } from "./words-de.ts";
import { wordsEn } from "./words-en.ts";

/** Every word of the interface; German, in which the desk writes, sets the list. */
export type SiteWords = typeof wordsDe;

const words: Readonly<Record<Locale, SiteWords>> = { de: wordsDe, en: wordsEn };

export function siteWords(locale: Locale): SiteWords {
  return words[locale];
}
