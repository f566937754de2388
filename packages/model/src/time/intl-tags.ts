import type { Locale } from "../locale.ts";

/** The language tag given to `Intl`: day before month in English too. */
export const intlTags: Readonly<Record<Locale, string>> = { de: "de-DE", en: "en-GB" };
