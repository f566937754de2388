import { z } from "zod";

/** The languages that readers and editors are served in, as BCP 47 tags. */
export const locales = ["de", "en"] as const;

export const localeSchema = z.enum(locales);
export type Locale = z.infer<typeof localeSchema>;

/** A word or sentence of the product itself, which always exists in every locale. */
export type Wording = Readonly<Record<Locale, string>>;

export function isLocale(value: unknown): value is Locale {
  return localeSchema.safeParse(value).success;
}
