import { Badge } from "@claimline/design/badge";
import type { Locale } from "@claimline/model/locale";
import { siteWords } from "./site-words.ts";

/** Says that a text stands in another language for want of a translation. */
export function FallbackNote({ lang, locale }: { lang: Locale | null; locale: Locale }) {
  return lang === null ? null : <Badge>{siteWords(locale).onlyInLanguage[lang]}</Badge>;
}
