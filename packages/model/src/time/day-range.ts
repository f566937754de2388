import { dayNumber, daysInMonth } from "./calendar.ts";
import { printEdtf, type EdtfDate, type EdtfMember, type EdtfPoint } from "./edtf-value.ts";

/** First and last day that a value can mean, as day numbers (days since 1970-01-01); `null` is open. */
export interface DayRange {
  first: number | null;
  last: number | null;
}

/** First and last day that a day, month, season or year can mean; `null` when the calendar has no such day. */
export function pointDays(point: EdtfPoint): { first: number; last: number } | null {
  switch (point.type) {
    case "long-year":
      return { first: dayNumber(point.year, 1, 1), last: dayNumber(point.year, 12, 31) };
    case "season": {
      const { lowest, highest } = yearSpan(point.year);
      const firstMonth = (point.season - 20) * 3;
      const [lastYear, lastMonth] = point.season === 24 ? [highest + 1, 2] : [highest, firstMonth + 2];
      return {
        first: dayNumber(lowest, firstMonth, 1),
        last: dayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
      };
    }
    case "date": {
      const first = outermostDay(point, "first");
      const last = outermostDay(point, "last");
      return first === null || last === null ? null : { first, last };
    }
  }
}

/** As `pointDays`, of a point that the parser let through; throws a RangeError for a day that the calendar lacks. */
export function daysOf(point: EdtfPoint): { first: number; last: number } {
  const days = pointDays(point);
  if (!days) throw new RangeError(`The calendar has no ${printEdtf(point)}`);
  return days;
}

/** First and last day over the members of a set. An open side of any member opens that side of the set. */
export function memberDays(members: readonly EdtfMember[]): DayRange {
  const ranges = members.map((member): DayRange => {
    if (member.type !== "range") return daysOf(member);
    return { first: member.start && daysOf(member.start).first, last: member.end && daysOf(member.end).last };
  });
  const firsts = ranges.map((range) => range.first).filter((day) => day !== null);
  const lasts = ranges.map((range) => range.last).filter((day) => day !== null);
  return {
    first: firsts.length === ranges.length ? Math.min(...firsts) : null,
    last: lasts.length === ranges.length ? Math.max(...lasts) : null,
  };
}

/** Lowest and highest year that a written year (`2024`, `20XX`, `-00X4`) can mean. */
export function yearSpan(year: string): { lowest: number; highest: number } {
  const ends = [Number(year.replaceAll("X", "0")), Number(year.replaceAll("X", "9"))];
  return { lowest: Math.min(...ends), highest: Math.max(...ends) };
}

/** All numbers from `low` to `high` whose digits fit a pattern with `X`. */
export function matchingNumbers(pattern: string, low: number, high: number): number[] {
  if (!pattern.includes("X")) return [Number(pattern)].filter((number) => number >= low && number <= high);
  const numbers: number[] = [];
  for (let number = low; number <= high; number++) if (fits(number, pattern)) numbers.push(number);
  return numbers;
}

function fits(number: number, pattern: string): boolean {
  const negative = pattern.startsWith("-");
  if (number < 0 !== negative) return false;
  const digits = negative ? pattern.slice(1) : pattern;
  const written = String(Math.abs(number)).padStart(digits.length, "0");
  return [...digits].every((digit, i) => digit === "X" || digit === written[i]);
}

function outermostDay(date: EdtfDate, side: "first" | "last"): number | null {
  const { lowest, highest } = yearSpan(date.year);
  const step = side === "first" ? 1 : -1;
  const months = inOrder(matchingNumbers(date.month ?? "XX", 1, 12), side);
  for (let year = side === "first" ? lowest : highest; year >= lowest && year <= highest; year += step) {
    if (!fits(year, date.year)) continue;
    for (const month of months) {
      const day = inOrder(matchingNumbers(date.day ?? "XX", 1, daysInMonth(year, month)), side)[0];
      if (day !== undefined) return dayNumber(year, month, day);
    }
  }
  return null;
}

function inOrder(ascending: number[], side: "first" | "last"): number[] {
  return side === "first" ? ascending : ascending.toReversed();
}
