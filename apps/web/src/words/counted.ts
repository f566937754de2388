import type { Locale } from "@claimline/model/locale";
import { intlTags } from "@claimline/model/time/intl-tags";

const numbers: Readonly<Record<Locale, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat(intlTags.de),
  en: new Intl.NumberFormat(intlTags.en),
};

/** A number as the language writes it: "3.000.000", "3,000,000". */
export function formatNumber(value: number, locale: Locale): string {
  return numbers[locale].format(value);
}

/** A noun to count with. */
export interface CountedNoun {
  one: string;
  many: string;
}

export function noun(one: string, many: string): CountedNoun {
  return { one, many };
}

/** A number with its noun: "1 Ereignis", "59 Ereignisse". */
export function counted(value: number, { one, many }: CountedNoun, locale: Locale): string {
  return `${formatNumber(value, locale)} ${value === 1 ? one : many}`;
}
