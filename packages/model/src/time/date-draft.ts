import { calendarDate, daysInMonth } from "./calendar.ts";
import { daysOf, yearSpan } from "./day-range.ts";
import { printEdtf, printYear, type EdtfDate, type EdtfPoint, type EdtfQualifier } from "./edtf-value.ts";
import type { Third } from "./phrase-sense.ts";

/** A date as it was typed, perhaps still without what the rest of the phrase or today supplies. */
export interface Draft {
  date: DraftDate;
  /** Anfang, Mitte, Ende of it. */
  third: Third | null;
  /** 1 Monday to 7 Sunday: a check on the date. */
  weekday: number | null;
  clock: DraftClock | null;
  qualifier: EdtfQualifier | null;
  /** Where it starts in the text, and its words. */
  position: number;
  found: string;
}

export type DraftDate =
  | { type: "fixed"; span: Span }
  | YearlyDate
  /** A day that takes its month from another date of the phrase ("8. und 13. Oktober"). */
  | { type: "day"; day: number; year: number | null }
  /** A third of what the next date of the phrase is a third of ("Anfang bis Mitte Oktober"). */
  | { type: "same-as-next" };

/** Something that comes once a year. */
export interface YearlyDate {
  type: "yearly";
  year: number | null;
  /** Where it is a month or a day of a month, that month. */
  month: number | null;
  day: number | null;
  /** Null in a year that lacks it (29 February). */
  inYear: InYear;
}

export type InYear = (year: number) => Span | null;

/** A time of day; seconds are 0 where none were typed. */
export interface DraftClock {
  hour: number;
  minute: number;
  second: number;
  /** What stands for the zone, several where it is left open. */
  zones: string[];
  /** Where it starts in the text, and its words. */
  position: number;
  found: string;
}

/**
 * From one date to another, or one date. `within`: some day of it ("Anfang Oktober"); `whole`: a stretch with a
 * name of its own ("letzte Woche").
 */
export interface Span {
  first: EdtfPoint;
  last: EdtfPoint;
  sense: "point" | "whole" | "within";
}

export function onePoint(point: EdtfPoint): Span {
  return { first: point, last: point, sense: "point" };
}

/** Day, month or year; years of more than four digits stand alone. */
export function datePoint(year: number, month: number | null = null, day: number | null = null): EdtfPoint {
  if (month === null && Math.abs(year) > 9999) return { type: "long-year", year, qualifier: null };
  return {
    type: "date",
    year: printYear(year),
    month: twoDigits(month),
    day: twoDigits(day),
    qualifier: null,
  };
}

/** A day by its number (days since 1970-01-01). */
export function dayPoint(number: number): EdtfPoint {
  const { year, month, day } = calendarDate(number);
  return datePoint(year, month, day);
}

export function daysSpan(first: number, last: number): Span {
  return { first: dayPoint(first), last: dayPoint(last), sense: "whole" };
}

function twoDigits(number: number | null): string | null {
  return number === null ? null : String(number).padStart(2, "0");
}

/** A month or a day of a month, each year. */
export function yearlyDate(month: number, day: number | null, year: number | null): YearlyDate {
  const inYear = (of: number): Span | null =>
    (day ?? 1) > daysInMonth(of, month) ? null : onePoint(datePoint(of, month, day));
  return { type: "yearly", year, month, day, inYear };
}

/** A season, a quarter, a calendar week. */
export function yearlySpan(year: number | null, inYear: InYear): YearlyDate {
  return { type: "yearly", year, month: null, day: null, inYear };
}

/** First and last day of a span, as day numbers. */
export function spanDays(span: Span): { first: number; last: number } {
  return { first: daysOf(span.first).first, last: daysOf(span.last).last };
}

/**
 * A third of a month (1 to 10, 11 to 20, 21 to the end), of a year (January to April, May to August, September
 * to December), of a decade (0 to 3, 4 to 6, 7 to 9) or of a season (its months). Null for anything else.
 */
export function thirdOf(span: Span, third: Third): Span | null {
  const { first: point } = span;
  if (span.sense !== "point") return null;
  const index = third === "early" ? 0 : third === "mid" ? 1 : 2;
  if (point.type === "season" && !point.year.includes("X")) {
    const { year, month } = calendarDate(daysOf(point).first + index * 31);
    return onePoint(datePoint(year, month));
  }
  if (point.type !== "date" || point.day !== null) return null;
  const { lowest: year, highest } = yearSpan(point.year);
  if (highest - year === 9 && point.month === null) {
    const [first, last] = [[0, 3] as const, [4, 6] as const, [7, 9] as const][index] ?? [0, 9];
    return within(datePoint(year + first), datePoint(year + last));
  }
  if (printsX(point)) return null;
  if (point.month === null) return within(datePoint(year, index * 4 + 1), datePoint(year, index * 4 + 4));
  const month = Number(point.month);
  const last = index === 2 ? daysInMonth(year, month) : index * 10 + 10;
  return within(datePoint(year, month, index * 10 + 1), datePoint(year, month, last));
}

function within(first: EdtfPoint, last: EdtfPoint): Span {
  return { first, last, sense: "within" };
}

function printsX(date: EdtfDate): boolean {
  return printEdtf(date).includes("X");
}

/** The next date of the same exactness after (1) or before (-1) a span: what "nach" and "vor" leave over. */
export function pointBeside(span: Span, step: 1 | -1): EdtfPoint {
  const point = step === 1 ? span.last : span.first;
  return { ...besidePoint(point, step), qualifier: point.qualifier };
}

function besidePoint(point: EdtfPoint, step: 1 | -1): EdtfPoint {
  if (point.type === "long-year") return datePoint(point.year + step);
  const days = daysOf(point);
  const day = step === 1 ? days.last + 1 : days.first - 1;
  const { year, month } = calendarDate(day);
  if (point.type !== "date" || point.day !== null) return dayPoint(day);
  if (point.month === null) return datePoint(year);
  return printsX(point) ? dayPoint(day) : datePoint(year, month);
}

/** A doubt added to those that a date already has. */
export function doubted<Point extends EdtfPoint>(point: Point, doubt: EdtfQualifier | null): Point {
  return { ...point, qualifier: bothDoubts(point.qualifier, doubt) };
}

export function bothDoubts(a: EdtfQualifier | null, b: EdtfQualifier | null): EdtfQualifier | null {
  if (a === null || b === null || a === b) return a ?? b;
  return "%";
}
