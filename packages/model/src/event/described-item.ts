import type { LocalizedText } from "../localized-text.ts";
import { type Locale, locales } from "../locale.ts";
import { parseEdtf } from "../time/edtf.ts";
import { formatWhen } from "../time/format-when.ts";
import type { Phase } from "./phase.ts";

/** What slugs stand for. */
export interface ContentNames {
  actor(slug: string): string;
  place(slug: string): string;
  source(slug: string): string;
  /** `null` for an event that whoever reads may not know of: what refers to it isn't told. */
  event(slug: string): string | null;
}

export interface DescribeSetting {
  locale: Locale;
  /** The story's zone, in which dates are worded. */
  timeZone: string;
  names: ContentNames;
}

/** One value in words. `key` is what stays of it when it changes, such as the source of a citation. */
export interface DescribedItem {
  key: string;
  value: unknown;
  text: string;
  /** The same so exactly that no other value reads alike. */
  exact: string;
}

/** A date in words, exactly with its EDTF; what isn't EDTF (yet) as it is written. */
export function describeDate(
  text: string,
  { locale, timeZone }: Pick<DescribeSetting, "locale" | "timeZone">,
  phase?: Phase,
): DescribedItem {
  const read = parseEdtf(text);
  if (!read.ok) return plain(text, text);
  const words = formatWhen(read.value, { locale, timeZone, phase });
  return { ...plain(text, words), exact: `${words} (${text})` };
}

/** A text in the reader's language, else in any; exactly in all. */
export function describeText(value: LocalizedText, locale: Locale): DescribedItem {
  const texts = locales.flatMap((lang) => value[lang] || []);
  return { ...plain(value, value[locale] || (texts[0] ?? "")), exact: texts.join(" / ") };
}

export function plain(value: unknown, text: string): DescribedItem {
  return { key: typeof value === "string" ? value : "", value, text, exact: text };
}
