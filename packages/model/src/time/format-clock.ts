import { calendarDate, MS_PER_DAY } from "./calendar.ts";
import { dateWords, type DateStyle } from "./date-words.ts";
import { daysBetween, type Day } from "./day.ts";
import { calendarDateText, type PointStyle } from "./format-point.ts";
import type { Instant } from "./instant.ts";
import { intlPart } from "./intl-part.ts";
import { intlTags } from "./intl-tags.ts";
import { keep } from "./keep.ts";
import type { Locale } from "../locale.ts";
import { offsetAt } from "./time-zone.ts";

export interface FormatInstantOptions {
  locale: Locale;
  timeZone: string;
  /** `short`: "28. Okt. 2024, 18:40 MEZ". Default `long`: "28. Oktober 2024 um 18:40 Uhr (MEZ)". */
  style?: DateStyle | undefined;
  /** The year that the context gives; it is left out. */
  impliedYear?: number | undefined;
  /** Name the zone. Default true. */
  zone?: boolean | undefined;
  seconds?: boolean | undefined;
}

/** An instant as day and time in a zone: publication times, "Stand" lines, histories. No preposition. */
export function formatInstant(instant: Instant, options: FormatInstantOptions): string {
  const date = calendarDate(Math.floor((instant + offsetAt(instant, options.timeZone)) / MS_PER_DAY));
  const words = dateWords(options.locale, options.style ?? "long");
  return words.atTime(calendarDateText(date, pointStyle(options, date.year)), formatClock(instant, options));
}

export interface FormatDayOptions {
  locale: Locale;
  style?: DateStyle | undefined;
  impliedYear?: number | undefined;
  /** With the day of the week: "Montag, 28. Oktober 2024", short "Mo., 28. Okt. 2024". */
  weekday?: boolean | undefined;
}

/** A calendar day: "28. Oktober 2024". No preposition, no zone. Throws a RangeError when the text is no day. */
export function formatDay(day: Day, options: FormatDayOptions): string {
  const number = daysBetween("1970-01-01", day);
  const date = calendarDate(number);
  const text = calendarDateText(date, pointStyle(options, date.year));
  if (!options.weekday) return text;
  const format = new Intl.DateTimeFormat(intlTags[options.locale], {
    weekday: options.style ?? "long",
    timeZone: "UTC",
  });
  const weekday = format.format(number * MS_PER_DAY);
  const dot = options.locale === "de" && options.style === "short" && !weekday.endsWith(".") ? "." : "";
  return `${weekday}${dot}, ${text}`;
}

export interface FormatClockOptions {
  locale: Locale;
  timeZone: string;
  style?: DateStyle | undefined;
  /** Name the zone. Default true. */
  zone?: boolean | undefined;
  /** Default false. */
  seconds?: boolean | undefined;
  /** A second instant whose zone is named too, where it differs. */
  alsoZoneAt?: Instant | undefined;
}

/** A time of day on a 24-hour clock: "18:40 Uhr (MEZ)", "18:40 (CET)"; short: "18:40 MEZ". */
export function formatClock(instant: Instant, options: FormatClockOptions): string {
  const local = instant + offsetAt(instant, options.timeZone);
  const secondOfDay = Math.floor((local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY) / 1000);
  const parts = [Math.floor(secondOfDay / 3600), Math.floor(secondOfDay / 60) % 60];
  if (options.seconds) parts.push(secondOfDay % 60);
  const time = parts.map((part) => String(part).padStart(2, "0")).join(":");
  const instants = options.alsoZoneAt === undefined ? [instant] : [instant, options.alsoZoneAt];
  const zones = [...new Set(instants.map((at) => zoneName(at, options.timeZone, options.locale)))];
  const zone = options.zone === false ? null : orList(zones, options.locale);
  return dateWords(options.locale, options.style ?? "long").clock(time, zone);
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** What a zone is called at an instant: "MEZ", "CEST", and where there is no usual name "UTC+9". */
export function zoneName(instant: Instant, timeZone: string, locale: Locale): string {
  const key = `${locale} ${timeZone}`;
  const format = keep(
    zoneFormats,
    key,
    () => new Intl.DateTimeFormat(intlTags[locale], { timeZone, timeZoneName: "short" }),
  );
  return intlPart(format, instant, "timeZoneName").replace(/^GMT(?=[-+−])/, "UTC");
}

function orList(names: string[], locale: Locale): string {
  return new Intl.ListFormat(intlTags[locale], { type: "disjunction" }).format(names);
}

function pointStyle(options: FormatDayOptions, year: number): PointStyle {
  return {
    locale: options.locale,
    style: options.style ?? "long",
    omit: options.impliedYear === year ? "year" : undefined,
  };
}
