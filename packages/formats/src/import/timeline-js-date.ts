import { parseEdtf } from "@claimline/model/time/edtf";
import { printYear } from "@claimline/model/time/edtf-value";
import type { ImportCode } from "./import-problem.ts";

/** A date as TimelineJS has it, as texts without space around them; what is absent is empty. */
export interface DateParts {
  year: string;
  month: string;
  day: string;
  time: string;
}

type Part = keyof DateParts;

/** What is to be said of a part of a date. */
export interface DateFinding {
  part: Part;
  code: ImportCode;
  value: string;
}

export interface ReadDate {
  /** The day, month or year; `null` when nothing is given or it can't be read. */
  date: string | null;
  /** `T14:30:00`, or empty. */
  time: string;
  findings: DateFinding[];
}

const clock = /^(\d{1,2})(?:[:.h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(a|p)\.?m\.?)?(?:\s*(?:uhr|h))?$/iu;
const beforeChrist = /^(\d[\d\s.,]*)\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.?\s?(?:chr|u\.?\s?z)\.?)$/iu;
const afterChrist = /\s*(?:a\.?d\.?|c\.?e\.?|n\.?\s?chr\.?)\s*/giu;

/** Whether anything of the date is given. */
export function isGiven(parts: DateParts): boolean {
  return Object.values(parts).some((part) => part !== "");
}

/**
 * A date of TimelineJS as EDTF, never more precise than what is given. Its years count as people do, -44 being 44 BC; EDTF
 * counts a year 0, so that this is -0043.
 */
export function readDateParts(parts: DateParts): ReadDate {
  const findings: DateFinding[] = [];
  const find = (part: Part, code: ImportCode, value: string = parts[part]): null => {
    findings.push({ part, code, value });
    return null;
  };
  const time = parts.time === "" ? "" : (readTime(parts.time) ?? find("time", "time-invalid") ?? "");
  if (parts.year === "") {
    const lacks = (["month", "day", "time"] as const).find((part) => parts[part] !== "");
    if (lacks === "time") find("time", "time-without-day");
    else if (lacks) find(lacks, "year-missing");
    return { date: null, time: "", findings };
  }
  const year = readYear(parts.year);
  if (year === null || year === 0) {
    find("year", year === 0 ? "year-zero" : "number-invalid");
    return { date: null, time: "", findings };
  }
  if (year < 0) find("year", "year-before-christ", String(-year));
  const month = parts.month === "" ? null : (readNumber(parts.month) ?? find("month", "number-invalid"));
  const day = parts.day === "" ? null : (readNumber(parts.day) ?? find("day", "number-invalid"));
  if (findings.some(({ code }) => code === "number-invalid")) return { date: null, time: "", findings };
  if (day !== null && month === null) find("day", "month-missing");
  if (time !== "" && (month === null || day === null)) find("time", "time-without-day");
  const date = printDate(year, month, day);
  if (!parseEdtf(date).ok) {
    const isOfDay = day !== null && parseEdtf(printDate(year, month, null)).ok;
    find(isOfDay ? "day" : month === null ? "year" : "month", "date-invalid", date);
    return { date: null, time: "", findings };
  }
  return { date, time: month === null || day === null ? "" : time, findings };
}

function printDate(year: number, month: number | null, day: number | null): string {
  const counted = year < 0 ? year + 1 : year;
  const long = Math.abs(counted) > 9999;
  const parts = [month, month === null ? null : day].filter((part) => part !== null);
  return [
    long ? `Y${counted}` : printYear(counted),
    ...parts.map((part) => String(part).padStart(2, "0")),
  ].join("-");
}

function readYear(text: string): number | null {
  const before = beforeChrist.exec(text);
  if (before?.[1]) {
    const number = readNumber(before[1]);
    return number === null ? null : -number;
  }
  return readNumber(text.replace(afterChrist, ""));
}

/** A whole number as spreadsheets show one: with spaces, thousands separators or an empty fraction. */
function readNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00A0\u202F'’]/gu, "").replace(/^[\u2212\u2013]/u, "-");
  const ungrouped = /^-?\d{1,3}(?:[,.]\d{3})+$/u.test(plain) ? plain.replace(/[,.]/gu, "") : plain;
  const whole = /^([-+]?\d+)(?:[.,]0*)?$/u.exec(ungrouped)?.[1];
  const number = Number(whole ?? Number.NaN);
  return Number.isSafeInteger(number) ? number : null;
}

function readTime(text: string): string | null {
  const [, hours, minutes = "00", seconds = "00", half] = clock.exec(text.trim()) ?? [];
  if (hours === undefined) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const ofDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (ofDay > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `T${String(ofDay).padStart(2, "0")}:${minutes}:${seconds}`;
}
