/** The languages in which the model words dates. */
export const wordedLocales = ["de", "en"] as const;

export type Locale = (typeof wordedLocales)[number];

/** The language tag given to `Intl`: day before month in English too. */
export const intlTags: Record<Locale, string> = { de: "de-DE", en: "en-GB" };
