import { z } from "zod";
import { type Locale, locales } from "./locale.ts";

/**
 * Text that editors write per locale, at most `max` characters each. A missing or empty locale is an
 * untranslated one; whether the story's default locale must be filled is a rule of publication.
 */
export function localizedTextSchema(max: number) {
  const text = z.string().trim().max(max).optional();
  return z.strictObject({ de: text, en: text });
}

export type LocalizedText = z.infer<ReturnType<typeof localizedTextSchema>>;

/** The text without the locales in which nothing is written: a blank text is one that isn't there. */
export function writtenText(value: LocalizedText): LocalizedText {
  return Object.fromEntries(
    Object.entries(value).flatMap(([locale, text]) => (text?.trim() ? [[locale, text.trim()]] : [])),
  );
}

/** A text as shown: `lang` tells its language, which differs from the asked one after a fallback. */
export interface ShownText {
  text: string;
  lang: Locale;
}

/** The text in the asked locale, else in the default locale, else in any; empty when there is none at all. */
export function showText(value: LocalizedText, locale: Locale, defaultLocale: Locale): ShownText {
  for (const lang of [locale, defaultLocale, ...locales]) {
    const text = value[lang];
    if (text) return { text, lang };
  }
  return { text: "", lang: locale };
}
