import { calendarDate } from "./calendar.ts";
import { dateWords, type DateGrain, type DatePart, type DateStyle, type DateWords } from "./date-words.ts";
import { daysOf, yearSpan } from "./day-range.ts";
import {
  printEdtf,
  type EdtfDate,
  type EdtfMember,
  type EdtfPoint,
  type EdtfQualifier,
} from "./edtf-value.ts";
import { intlPart } from "./intl-part.ts";
import { intlTags } from "./intl-tags.ts";
import { keep } from "./keep.ts";
import type { Locale } from "../locale.ts";

export interface PointStyle {
  locale: Locale;
  style: DateStyle;
  /** Parts that the context supplies ("8. und 13. Oktober 2024", a list under a year's heading). */
  omit?: "year" | "month-and-year" | undefined;
}

/** A date with its preposition ("am 28. Oktober 2024"), or, after "probably" and the like, what fits there. */
export function pointAt(point: EdtfPoint, style: PointStyle): string {
  const words = dateWords(style.locale, style.style);
  const { grain, bare, at, remark, isWindow } = describe(point, style, words);
  const about = isWindow ? words.about(grain, at, true) : words.about(grain, bare, false);
  const date = isApproximate(point.qualifier) ? about : at;
  return withRemark(isUncertain(point.qualifier) ? words.uncertain(date) : date, remark);
}

/** A date without preposition, with its doubts: "28. Oktober 2024", "etwa Oktober 2024". */
export function pointBare(point: EdtfPoint, style: PointStyle): string {
  const words = dateWords(style.locale, style.style);
  const { grain, bare, remark } = describe(point, style, words);
  const date = isApproximate(point.qualifier) ? words.about(grain, bare, true) : bare;
  return withRemark(isUncertain(point.qualifier) ? words.uncertain(date) : date, remark);
}

/** What a date is exact to when it is plain; `null` when it has a doubt or a remark, so that no phrase is bent round it. */
export function plainGrain(point: EdtfPoint, style: PointStyle): DateGrain | null {
  if (point.qualifier) return null;
  const { grain, remark, isWindow } = describe(point, style, dateWords(style.locale, style.style));
  return remark || isWindow ? null : grain;
}

/** Whether no digit of a date is missing. */
export function isGivenInFull(point: EdtfMember): point is EdtfDate {
  return point.type === "date" && !printEdtf(point).includes("X");
}

/** Whether a date is given in full and without doubt. */
export function isPlainDate(point: EdtfMember): point is EdtfDate {
  return isGivenInFull(point) && point.qualifier === null;
}

/** A year as people write it: `-43` is 44 BC; more than four digits are grouped. */
function yearText(year: number, style: PointStyle): string {
  if (year <= 0) return dateWords(style.locale, style.style).beforeChrist(yearText(1 - year, style));
  return year < 10_000 ? String(year) : new Intl.NumberFormat(intlTags[style.locale]).format(year);
}

// Kept, because making a formatter costs about fifty times its use.
const monthNames = new Map<string, string>();

/** The name of a month as it stands beside a day ("Okt.", "October"). */
function monthName(month: number, style: PointStyle): string {
  const width = dateWords(style.locale, style.style).monthWidth;
  const key = `${style.locale} ${width} ${month}`;
  return keep(monthNames, key, () => {
    const options = { day: "numeric", month: width, timeZone: "UTC" } as const;
    const format = new Intl.DateTimeFormat(intlTags[style.locale], options);
    return intlPart(format, Date.UTC(2024, month - 1, 1), "month");
  });
}

/** A calendar date in words, by its numbers. */
export function calendarDateText(
  { year, month, day }: { year: number; month: number; day: number },
  style: PointStyle,
): string {
  const words = dateWords(style.locale, style.style);
  if (style.omit === "month-and-year") return words.loneDay(day);
  const date = words.dayOfMonth(day, monthName(month, style));
  return style.omit === "year" ? date : words.withYear(date, yearText(year, style));
}

interface Described {
  grain: DateGrain;
  bare: string;
  at: string;
  remark: string | null;
  isWindow: boolean;
}

function describe(point: EdtfPoint, style: PointStyle, words: DateWords): Described {
  if (point.type === "long-year") return described("year", yearText(point.year, style), words);
  if (point.type === "season") {
    const { lowest, highest } = yearSpan(point.year);
    if (lowest !== highest) return fallbackWindow(point, style, words);
    const year = point.season === 24 ? winterYears(lowest, style) : yearText(lowest, style);
    return described("season", words.season(point.season, year), words);
  }
  return describeDate(point, style, words);
}

function describeDate(date: EdtfDate, style: PointStyle, words: DateWords): Described {
  const { lowest, highest } = yearSpan(date.year);
  const month = partOf(date.month);
  const day = partOf(date.day);
  if (month.partly || day.partly) return describePartly(date, style, words);
  const unknown = [day.missing && "day", month.missing && "month"].filter((part): part is DatePart => !!part);
  // A known day in an unknown month has no short wording.
  if (month.missing && day.number !== null) return fallbackWindow(date, style, words);

  if (lowest === highest) {
    const remark = unknown.length > 0 ? words.unknownParts(unknown) : null;
    if (month.number === null) return described("year", yearText(lowest, style), words, remark);
    return described(...monthOrDay(month.number, day.number, lowest, style, words), words, remark);
  }
  if (!/^-?\d*X+$/.test(date.year)) return fallbackWindow(date, style, words);
  if (month.number === null) {
    if (unknown.length > 0) return fallbackWindow(date, style, words);
    if (date.year === "XXXX") return notKnown(words);
    if (highest - lowest === 9 && lowest > 0) return described("decade", words.decade(lowest), words);
    return window(yearText(lowest, style), yearText(highest, style), words);
  }
  const years =
    date.year === "XXXX"
      ? words.unknownParts([...unknown, "year"])
      : words.yearBetween(yearText(lowest, style), yearText(highest, style));
  return described(
    ...monthOrDay(month.number, day.number, lowest, { ...style, omit: "year" }, words),
    words,
    years,
  );
}

function monthOrDay(
  month: number,
  day: number | null,
  year: number,
  style: PointStyle,
  words: DateWords,
): [DateGrain, string] {
  if (day !== null) return ["day", calendarDateText({ year, month, day }, style)];
  const name = monthName(month, style);
  return ["month", style.omit ? name : words.withYear(name, yearText(year, style))];
}

/** `2024-10-2X`, `2024-1X`: a run of days or months with both ends known; anything else goes by its days. */
function describePartly(date: EdtfDate, style: PointStyle, words: DateWords): Described {
  const days = daysOf(date);
  const isRun = /\d{4}-(\d\d-\dX|\dX)$/.test(printEdtf({ ...date, qualifier: null }));
  if (!isRun) return fallbackWindow(date, style, words);
  const [first, last] = [calendarDate(days.first), calendarDate(days.last)];
  if (date.day !== null) {
    return window(
      calendarDateText(first, { ...style, omit: "month-and-year" }),
      calendarDateText(last, style),
      words,
    );
  }
  return window(
    monthName(first.month, style),
    monthOrDay(last.month, null, last.year, style, words)[1],
    words,
  );
}

/** First and last possible day, and the text itself, where words would take longer than it is worth. */
function fallbackWindow(point: EdtfPoint, style: PointStyle, words: DateWords): Described {
  const days = daysOf(point);
  const { omit: _, ...full } = style;
  const [from, to] = [calendarDate(days.first), calendarDate(days.last)];
  const first = calendarDateText(from, from.year === to.year ? { ...full, omit: "year" } : full);
  const last = calendarDateText(to, full);
  return { ...window(first, last, words), remark: words.givenAs(printEdtf({ ...point, qualifier: null })) };
}

function window(first: string, last: string, words: DateWords): Described {
  const at = words.between(first, last);
  return { grain: "day", bare: words.bareRange(first, last), at, remark: null, isWindow: true };
}

function described(
  grain: DateGrain,
  bare: string,
  words: DateWords,
  remark: string | null = null,
): Described {
  return { grain, bare, at: words.at(grain, bare), remark, isWindow: false };
}

function notKnown(words: DateWords): Described {
  return { grain: "year", bare: words.unknownDate, at: words.unknownDate, remark: null, isWindow: true };
}

/** Winter belongs to two years: "2024/25". */
function winterYears(year: number, style: PointStyle): string {
  if (year < 1 || year > 9998) return yearText(year, style);
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

function partOf(digits: string | null): { number: number | null; missing: boolean; partly: boolean } {
  const missing = digits === "XX";
  const partly = !missing && digits !== null && digits.includes("X");
  return { number: digits === null || missing || partly ? null : Number(digits), missing, partly };
}

function withRemark(date: string, remark: string | null): string {
  return remark ? `${date} (${remark})` : date;
}

function isApproximate(qualifier: EdtfQualifier | null): boolean {
  return qualifier === "~" || qualifier === "%";
}

function isUncertain(qualifier: EdtfQualifier | null): boolean {
  return qualifier === "?" || qualifier === "%";
}
