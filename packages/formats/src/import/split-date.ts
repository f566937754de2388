import type { DateParts } from "./timeline-js-date.ts";

const none: DateParts = { year: "", month: "", day: "", time: "" };

/** A date in one text, as older versions of TimelineJS have it. */
export interface SplitDate {
  parts: DateParts;
  /** Read as month/day/year, where day/month/year would be a date as well. */
  isMonthFirst: boolean;
}

/**
 * Takes a date of one cell apart: "2011,12,10,07,02,10", "2011-12-10T07:02", "12/10/2011 7:02 PM", or a year. Slashes have the month first,
 * as these sheets do, unless that is no month.
 */
export function splitDate(text: string): SplitDate {
  const commas =
    /^\s*(-?\d{1,6})(?:\s*,\s*(\d{1,2}))?(?:\s*,\s*(\d{1,2}))?(?:\s*,\s*(\d{1,2})(?:\s*,\s*(\d{1,2}))?(?:\s*,\s*(\d{1,2}))?)?\s*$/u.exec(
      text,
    );
  if (commas) {
    const [, year = "", month = "", day = "", hour, minute = "00", second = "00"] = commas;
    // What was filled up with zeros wasn't known.
    const midnight = [hour, minute, second].every((part) => Number(part ?? 0) === 0);
    const time = hour === undefined || midnight ? "" : [hour, two(minute), two(second)].join(":");
    return { parts: { year, month, day, time }, isMonthFirst: false };
  }
  const iso = /^\s*(-?\d{4,6})-(\d{1,2})(?:-(\d{1,2}))?(?:[T\s]+(\S.*))?$/u.exec(text);
  if (iso) {
    const [, year = "", month = "", day = "", time = ""] = iso;
    return { parts: { year, month, day, time: time.trim() }, isMonthFirst: false };
  }
  const slashes = /^\s*(\d{1,2})\/(?:(\d{1,2})\/)?(-?\d{1,6})(?:[\s,]+(\S.*))?$/u.exec(text);
  if (slashes) {
    const [, first = "", second = "", year = "", time = ""] = slashes;
    const isDayFirst = Number(first) > 12 && second !== "";
    const [month, day] = isDayFirst ? [second, first] : [first, second];
    const isMonthFirst = !isDayFirst && second !== "" && Number(second) <= 12 && first !== second;
    return { parts: { year, month, day, time: time.trim() }, isMonthFirst };
  }
  return { parts: { ...none, year: text.trim() }, isMonthFirst: false };
}

function two(text: string): string {
  return text.padStart(2, "0");
}
