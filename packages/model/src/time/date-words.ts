import type { Locale } from "../locale.ts";
import { shortWordsDe, wordsDe } from "./words-de.ts";
import { shortWordsEn, wordsEn } from "./words-en.ts";

/** What a date is exact to; decides its preposition. */
export type DateGrain = "day" | "month" | "season" | "year" | "decade";

/** The parts of a date that aren't given. */
export type DatePart = "day" | "month" | "year";

/** `list` is for rows and axes: abbreviated, no prepositions. */
export type DateStyle = "long" | "short";

/**
 * The words of one language for dates: everything that a sentence about a date needs besides the names of months.
 * A "bare" date has no preposition ("28. Oktober 2024"); `at` gives it one ("am 28. Oktober 2024").
 */
export interface DateWords {
  monthWidth: "long" | "short";
  /** A day without its month, the first of two ("8. und 13. Oktober"). */
  loneDay(day: number): string;
  dayOfMonth(day: number, month: string): string;
  withYear(date: string, year: string): string;
  /** `year` is what `seasonYear` gave. */
  season(season: 21 | 22 | 23 | 24, year: string): string;
  decade(firstYear: number): string;
  /** A decade at either end of a stretch, after "between" or "from". */
  decadeEnd(bare: string): string;
  beforeChrist(year: string): string;
  unknownDate: string;
  unknownParts(parts: readonly DatePart[]): string;
  yearBetween(first: string, last: string): string;
  givenAs(text: string): string;
  at(grain: DateGrain, bare: string): string;
  /** An approximate date; `bare` is false where it stands by itself. */
  about(grain: DateGrain, bareDate: string, bare: boolean): string;
  uncertain(date: string): string;
  /** Two days in a row, without preposition; `first` has no month. */
  neighbours(first: string, last: string): string;
  between(first: string, last: string): string;
  fromTo(grain: DateGrain | null, first: string, last: string): string;
  bareRange(first: string, last: string): string;
  /** Open before: it was then or earlier. `grain` is null where the date is qualified or has a remark. */
  onOrBefore(grain: DateGrain | null, bare: string): string;
  until(grain: DateGrain | null, bare: string): string;
  from(grain: DateGrain | null, bare: string): string;
  since(grain: DateGrain | null, bare: string): string;
  startUnknown(date: string): string;
  endUnknown(date: string): string;
  plannedFor(bare: string, cancelled: boolean): string;
  plannedBy(bare: string, cancelled: boolean): string;
  plannedFrom(grain: DateGrain | null, bare: string, cancelled: boolean): string;
  plannedOtherwise(date: string, cancelled: boolean): string;
  atTime(date: string, time: string): string;
  bareAtTime(date: string, time: string): string;
  /** `time` is hours and minutes; `zone` as `Intl` names it, or null. */
  clock(time: string, zone: string | null): string;
}

const WORDS: Record<Locale, Record<DateStyle, DateWords>> = {
  de: { long: wordsDe, short: shortWordsDe },
  en: { long: wordsEn, short: shortWordsEn },
};

export function dateWords(locale: Locale, style: DateStyle): DateWords {
  return WORDS[locale][style];
}
