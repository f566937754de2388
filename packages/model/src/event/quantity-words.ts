import type { Locale } from "../locale.ts";
import { intlTags } from "../time/intl-tags.ts";
import type { Quantity } from "./quantity.ts";

const words = {
  de: { atLeast: "mindestens", atMost: "höchstens", about: "etwa", to: "bis" },
  en: { atLeast: "at least", atMost: "at most", about: "about", to: "to" },
} as const satisfies Record<Locale, unknown>;

const numbers: Readonly<Record<Locale, Intl.NumberFormat>> = {
  de: new Intl.NumberFormat(intlTags.de),
  en: new Intl.NumberFormat(intlTags.en),
};

/** A figure in words, never more precise than the claim gives it: "mindestens 10.000", "about 10,000 to 12,000". */
export function quantityWords(
  { min, max, approximate }: Pick<Quantity, "min" | "max" | "approximate">,
  locale: Locale,
): string {
  const { atLeast, atMost, about, to } = words[locale];
  const figure = rangeWords(min, max, locale, { atLeast, atMost, to });
  return approximate ? figure.replace(/(?=\d)/u, `${about} `) : figure;
}

function rangeWords(
  min: number | null,
  max: number | null,
  locale: Locale,
  { atLeast, atMost, to }: { atLeast: string; atMost: string; to: string },
): string {
  const write = (value: number) => numbers[locale].format(value);
  if (min !== null && max !== null) return min === max ? write(min) : `${write(min)} ${to} ${write(max)}`;
  if (min !== null) return `${atLeast} ${write(min)}`;
  return max === null ? "" : `${atMost} ${write(max)}`;
}
