import { calendarDate, dayNumber, daysInMonth, MS_PER_DAY } from "./calendar.ts";
import { clampInstant, type Instant } from "./instant.ts";
import { firstInstantFrom, lastInstantFrom, offsetAt } from "./time-zone.ts";
import { printYear } from "./edtf-value.ts";

/** A calendar day as `YYYY-MM-DD`, years 0000 to 9999. */
export type Day = string;

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a day that the calendar has. */
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return DAY.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The calendar day that clocks in the zone show at an instant. */
export function dayOf(instant: Instant, timeZone: string): Day {
  return printDay(Math.floor((instant + offsetAt(instant, timeZone)) / MS_PER_DAY));
}

/** The first instant of a day in the zone; where midnight is skipped, the moment of the skip. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return clampInstant(firstInstantFrom(numberOfDay(day) * MS_PER_DAY, timeZone));
}

/** The last millisecond of a day in the zone. */
export function endOfDay(day: Day, timeZone: string): Instant {
  const lastMillisecond = lastInstantFrom((numberOfDay(day) + 1) * MS_PER_DAY, timeZone) - 1;
  return Math.max(lastMillisecond, startOfDay(day, timeZone));
}

/** The day a number of days later (or, negative, earlier). */
export function addDays(day: Day, count: number): Day {
  return printDay(numberOfDay(day) + count);
}

/** How many days lie between two days; negative when `to` is before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return numberOfDay(to) - numberOfDay(from);
}

/** Days since 1970-01-01. Throws a RangeError when the text is no day. */
function numberOfDay(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a calendar day: ${day}`);
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

function printDay(number: number): Day {
  const { year, month, day } = calendarDate(number);
  return `${printYear(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
