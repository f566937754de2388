import type { Locale } from "../locale.ts";
import { calendarDate, MS_PER_DAY } from "./calendar.ts";
import { formatClock } from "./format-clock.ts";
import type { Instant } from "./instant.ts";
import { intlTags } from "./intl-tags.ts";
import { keep } from "./keep.ts";
import { offsetAt } from "./time-zone.ts";

/** What the steps of a time axis are. */
export type AxisGrain = "second" | "minute" | "hour" | "weekday" | "day" | "month" | "year";

interface AxisReader {
  locale: Locale;
  timeZone: string;
}

/** A step's own label: "18:40", "Mo 28.", "28.", "Okt", "2024". What it is part of stands in `formatAxisHeading`. */
export function formatAxisTick(instant: Instant, grain: AxisGrain, { locale, timeZone }: AxisReader): string {
  const local = instant + offsetAt(instant, timeZone);
  switch (grain) {
    case "second":
    case "minute":
    case "hour":
      return formatClock(instant, {
        locale,
        timeZone,
        style: "short",
        zone: false,
        seconds: grain === "second",
      });
    case "weekday":
      return `${part(local, "weekday", locale)} ${part(local, "day", locale)}`;
    case "day":
    case "month":
      return part(local, grain, locale);
    case "year":
      return String(calendarDate(Math.floor(local / MS_PER_DAY)).year);
  }
}

/** What steps are part of: of times the day, of days the month with its year, of months the year. */
export function formatAxisHeading(
  instant: Instant,
  grain: AxisGrain,
  { locale, timeZone }: AxisReader,
): string {
  const local = instant + offsetAt(instant, timeZone);
  if (grain === "year") return "";
  if (grain === "month") return part(local, "year", locale);
  return part(local, grain === "day" || grain === "weekday" ? "monthAndYear" : "date", locale);
}

type AxisPart = "weekday" | "day" | "month" | "year" | "monthAndYear" | "date";

const options: Readonly<Record<AxisPart, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: "short" },
  day: { day: "numeric" },
  month: { month: "short" },
  year: { year: "numeric" },
  monthAndYear: { month: "long", year: "numeric" },
  date: { day: "numeric", month: "long", year: "numeric" },
};

// Kept, because making a formatter costs about fifty times its use.
const formats = new Map<string, Intl.DateTimeFormat>();

function part(local: number, name: AxisPart, locale: Locale): string {
  const key = `${locale} ${name}`;
  const format = keep(
    formats,
    key,
    () => new Intl.DateTimeFormat(intlTags[locale], { ...options[name], timeZone: "UTC" }),
  );
  const text = format.format(local);
  return name === "day" && locale === "de" && !text.endsWith(".") ? `${text}.` : text;
}
