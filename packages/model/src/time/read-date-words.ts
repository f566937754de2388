import { calendarDate, dayNumber, daysInMonth } from "./calendar.ts";
import {
  datePoint,
  dayPoint,
  daysSpan,
  doubted,
  onePoint,
  spanDays,
  yearlySpan,
  type DraftDate,
  type InYear,
  type Span,
} from "./date-draft.ts";
import { printYear } from "./edtf-value.ts";
import { preferred, type PhraseContext } from "./phrase-context.ts";
import type { PhraseCursor } from "./phrase-cursor.ts";
import type { Unit } from "./phrase-sense.ts";
import { digitsMissing, readYear } from "./read-date-numbers.ts";

/** A date of words: "heute", "last week", "vor drei Tagen", "Herbst 2024", "Q3 2024", "KW 44", "20th century". */
export function readDateWords(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  return (
    fromToday(cursor, context) ??
    cursor.attempt(() => ago(cursor, context)) ??
    cursor.attempt(() => shifted(cursor, context)) ??
    cursor.attempt(() => namedSeason(cursor, context)) ??
    cursor.attempt(() => partOfYear(cursor, context)) ??
    cursor.attempt(() => century(cursor)) ??
    cursor.attempt(() => calendarWeek(cursor, context)) ??
    undated(cursor)
  );
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day) + 1;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function fixed(span: Span): DraftDate {
  return { type: "fixed", span };
}

function fromToday(cursor: PhraseCursor, { today }: PhraseContext): DraftDate | null {
  const sense = cursor.take("day-from-today");
  return sense && fixed(onePoint(dayPoint(today + sense.days)));
}

/** "vor 3 Tagen", "3 days ago", "in two weeks". Anything but days is about then. */
function ago(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const before = cursor.sense("relation")?.relation === "before" && cursor.take("relation") !== null;
  const ahead = !before && cursor.peek()?.text.toLowerCase() === "in" && cursor.take("filler") !== null;
  const digits = cursor.number(1, 3);
  const count = digits === null ? cursor.take("count")?.number : Number(digits);
  const unit = cursor.take("unit")?.unit;
  if (count === undefined || unit === undefined || !(before || ahead || cursor.take("ago"))) return null;
  return inUnits(ahead ? count : -count, unit, context);
}

function inUnits(count: number, unit: Unit, { today }: PhraseContext): DraftDate | null {
  const { year, month } = calendarDate(today);
  switch (unit) {
    case "day":
      return fixed(onePoint(dayPoint(today + count)));
    case "week":
      return fixed(onePoint(doubted(dayPoint(today + 7 * count), "~")));
    case "month":
      return fixed(onePoint(doubted(monthPoint(year, month + count), "~")));
    case "year":
      return fixed(onePoint(doubted(datePoint(year + count), "~")));
    default:
      return null;
  }
}

function monthPoint(year: number, month: number): ReturnType<typeof datePoint> {
  const sinceYearZero = year * 12 + month - 1;
  return datePoint(Math.floor(sinceYearZero / 12), (((sinceYearZero % 12) + 12) % 12) + 1);
}

/** "letzte Woche", "this month", "nächsten Montag", "last October". */
function shifted(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const shift = cursor.take("shift");
  if (!shift) return null;
  const { by } = shift;
  const unit = cursor.take("unit")?.unit;
  if (unit !== undefined) return shiftedUnit(unit, by, context);
  if (by < -1 || by > 1) return null;
  const weekday = cursor.take("weekday")?.weekday;
  if (weekday !== undefined) return fixed(onePoint(dayPoint(shiftedWeekday(weekday, by, context))));
  const month = cursor.take("month")?.month;
  if (month !== undefined) return shiftedYearly(by, context, (year) => onePoint(datePoint(year, month)));
  const found = cursor.take("season");
  return found && shiftedYearly(by, context, seasonOf(found.season));
}

/** A unit around today (0), before (-1) or after it (1); null for those that have no place in the calendar. */
export function shiftedUnit(unit: Unit, by: number, { today }: PhraseContext): DraftDate | null {
  const { year, month } = calendarDate(today);
  const monday = mondayOf(today) + 7 * by;
  switch (unit) {
    case "week":
      return fixed(daysSpan(monday, monday + 6));
    case "weekend":
      return fixed(daysSpan(monday + 5, monday + 6));
    case "month":
      return fixed(onePoint(monthPoint(year, month + by)));
    case "quarter": {
      const quarter = year * 4 + Math.floor((month - 1) / 3) + by;
      return fixed(monthsSpan(Math.floor(quarter / 4), (((quarter % 4) + 4) % 4) * 3 + 1, 3));
    }
    case "year":
      return fixed(onePoint(datePoint(year + by)));
    default:
      return null;
  }
}

/**
 * "This" is of this week, Monday to Sunday. "Last" and "next" are the nearest before and after today; where that
 * is of this week still, some mean the one a week further.
 */
function shiftedWeekday(weekday: number, by: number, context: PhraseContext): number {
  const ofThisWeek = mondayOf(context.today) + weekday - 1;
  if (by === 0) return ofThisWeek;
  const isPast = by < 0;
  const isOfThisWeek = isPast ? ofThisWeek < context.today : ofThisWeek > context.today;
  return isOfThisWeek ? preferred(context, ofThisWeek, ofThisWeek + 7 * by) : ofThisWeek + 7 * by;
}

/** "This" is of this year. "Last" is over, "next" has not begun; where that is of this year, some mean a year further. */
function shiftedYearly(by: number, context: PhraseContext, inYear: InYear): DraftDate | null {
  const { year } = calendarDate(context.today);
  const ofThisYear = inYear(year);
  if (!ofThisYear) return null;
  const { first, last } = spanDays(ofThisYear);
  if (by === 0) return yearlySpan(year, inYear);
  const isOfThisYear = by < 0 ? last < context.today : first > context.today;
  // Last winter began the year before, and may not be over.
  const before = spanDays(inYear(year - 1) ?? ofThisYear).last >= context.today ? year - 2 : year - 1;
  const away = by < 0 ? before : year + 1;
  return yearlySpan(isOfThisYear ? preferred(context, year, year + by) : away, inYear);
}

function seasonOf(season: 21 | 22 | 23 | 24): InYear {
  return (year) =>
    Math.abs(year) > 9999
      ? null
      : onePoint({ type: "season", year: printYear(year), season, qualifier: null });
}

/** "Herbst 2024", "winter 2024/25". A winter of one year begins in it, though some mean the one that ends in it. */
function namedSeason(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const found = cursor.take("season");
  if (!found) return null;
  while (cursor.take("filler"));
  const year = readYear(cursor, context, true);
  if (found.season !== 24 || year === null) return yearlySpan(year, seasonOf(found.season));
  const next = cursor.attempt(() => {
    const isSlash = cursor.mark("/");
    const written = isSlash || cursor.mark("-") ? (cursor.number(2, 2) ?? cursor.number(4, 4)) : null;
    if (written === null || Number(written) % 100 === (year + 1) % 100) return written;
    if (isSlash) throw cursor.failure("misplaced", from);
    return null;
  });
  const isAlone = next === null && year > 0 && year < 9999;
  return yearlySpan(isAlone ? preferred(context, year, year - 1) : year, seasonOf(24));
}

/** "3. Quartal 2024", "Q3 2024", "first half of 2024". */
function partOfYear(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  let number = cursor.take("ordinal")?.number ?? null;
  if (number === null) {
    const digits = cursor.number(1, 1);
    if (digits !== null && (cursor.mark(".") || cursor.take("ordinal-ending"))) number = Number(digits);
  }
  const unit = cursor.take("unit")?.unit;
  if (unit !== "quarter" && unit !== "half-year") return null;
  number ??= Number(cursor.number(1, 1) ?? 0);
  const months = unit === "quarter" ? 3 : 6;
  if (number < 1 || number > 12 / months) return null;
  const firstMonth = (number - 1) * months + 1;
  cursor.attempt(() => (cursor.mark("/") && cursor.peek()?.type === "number" ? true : null));
  while (cursor.take("filler") || cursor.sense("unit")?.unit === "year") cursor.take("unit");
  return yearlySpan(readYear(cursor, context, true), (year) => monthsSpan(year, firstMonth, months));
}

function monthsSpan(year: number, firstMonth: number, months: number): Span {
  return {
    first: datePoint(year, firstMonth),
    last: datePoint(year, firstMonth + months - 1),
    sense: "whole",
  };
}

/** "20. Jahrhundert", "20th century" as `19XX`. */
function century(cursor: PhraseCursor): DraftDate | null {
  const digits = cursor.number(1, 2);
  if (digits === null || !(cursor.mark(".") || cursor.take("ordinal-ending"))) return null;
  if (cursor.take("unit")?.unit !== "century" || Number(digits) < 1) return null;
  return digitsMissing(`${String(Number(digits) - 1).padStart(2, "0")}00`, 2);
}

/** "KW 44", "KW 44/2024", "44. KW 2024"; weeks as ISO 8601 counts them. */
function calendarWeek(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const before = cursor.number(1, 2);
  if (before !== null) cursor.mark(".");
  if (cursor.take("unit")?.unit !== "calendar-week") return null;
  const digits = before ?? cursor.number(1, 2);
  if (digits === null) return null;
  const week = Number(digits);
  if (week < 1 || week > 53) throw cursor.failure("no-such-day", from);
  cursor.attempt(() => (cursor.mark("/") && cursor.peek()?.type === "number" ? true : null));
  while (cursor.take("filler"));
  return yearlySpan(readYear(cursor, context, true), (year) => {
    const monday = mondayOf(dayNumber(year, 1, 4)) + 7 * (week - 1);
    return monday + 3 <= dayNumber(year, 12, daysInMonth(year, 12)) ? daysSpan(monday, monday + 6) : null;
  });
}

/** Beside another date; alone it is read before any date. */
function undated(cursor: PhraseCursor): DraftDate | null {
  if (!cursor.take("undated")) return null;
  return fixed(onePoint({ type: "date", year: "XXXX", month: null, day: null, qualifier: null }));
}
