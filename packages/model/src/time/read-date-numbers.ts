import { calendarDate, daysInMonth } from "./calendar.ts";
import { datePoint, onePoint, yearlyDate, type DraftDate } from "./date-draft.ts";
import { parseEdtf } from "./edtf.ts";
import { decided, preferred, type PhraseContext } from "./phrase-context.ts";
import type { PhraseCursor } from "./phrase-cursor.ts";
import { folded } from "./phrase-terms.ts";

/** A date of figures and names of months: "28.10.2024", "28 Oct", "October 28, 2024", "2024", "1990er-Jahre". */
export function readDateNumbers(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  return (
    isoDate(cursor) ??
    cursor.attempt(() => monthFirst(cursor, context)) ??
    cursor.attempt(() => dottedDate(cursor, context)) ??
    cursor.attempt(() => dashedDate(cursor, context)) ??
    cursor.attempt(() => dayFirst(cursor, context)) ??
    cursor.attempt(() => decade(cursor, context)) ??
    cursor.attempt(() => bareYear(cursor, context)) ??
    cursor.attempt(() => loneDay(cursor))
  );
}

/**
 * A year: three or four digits, more only in groups ("170.000.002"), fewer only before Christ or, where `short`,
 * as the last two. "24" is then 2024, up to ten years ahead of today, else of the last century.
 */
export function readYear(cursor: PhraseCursor, context: PhraseContext, short: boolean): number | null {
  return cursor.attempt(() => {
    const term = cursor.peek();
    if (term?.type !== "number" && term?.type !== "grouped") return null;
    cursor.at++;
    const number = term.type === "number" ? Number(term.digits) : term.number;
    const digits = term.type === "number" ? term.digits.length : Infinity;
    if (digits > 4 && number < 10_000) return null;
    if (cursor.take("before-christ")) return 1 - number;
    if (cursor.take("after-christ")) return number;
    if (digits === 3 || digits === 4 || term.type === "grouped") return number;
    if (!short || isTime(cursor)) return null;
    // The words before "(given as X0X6)" aren't what counts, and have years as they are.
    if (cursor.terms.some((other) => other.type === "given")) return number;
    return digits === 2 ? inCentury(number, context) : null;
  });
}

function inCentury(lastTwo: number, context: PhraseContext): number {
  const latest = calendarDate(context.today).year + 10;
  const year = latest - (latest % 100) + lastTwo;
  return year > latest ? year - 100 : year;
}

/** Whether the number just passed begins a time: "18 Uhr", "2 pm", "18.40 Uhr". */
function isTime(cursor: PhraseCursor): boolean {
  const next = cursor.peek();
  if (cursor.sense("o-clock") || cursor.sense("half-day")) return true;
  if (next?.type === "word" && next.glued && folded(next.text) === "am") return true;
  const minutes = cursor.peek(1);
  return (
    next?.type === "mark" && next.mark === "." && next.glued && minutes?.type === "number" && minutes.glued
  );
}

function isoDate(cursor: PhraseCursor): DraftDate | null {
  const from = cursor.at;
  const text = cursor.peek()?.text ?? "";
  if (!cursor.takeIf((term) => term.type === "iso")) return null;
  const result = parseEdtf(text);
  if (!result.ok) throw cursor.failure("no-such-day", from);
  if (result.value.type === "date-time") throw cursor.failure("time-in-span", from);
  return result.value.type === "date" || result.value.type === "season"
    ? { type: "fixed", span: onePoint(result.value) }
    : null;
}

/** "Oktober 2024", "October 28th, 2024". "Oktober 24" is a day or a year; so is "April 24", unless it is English. */
function monthFirst(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const name = cursor.peek();
  const sense = cursor.take("month");
  if (!sense || name?.type !== "word") return null;
  const languages = name.senses.flatMap((other) => (other.type === "month" ? [other.language] : []));
  const afterName = cursor.at;
  cursor.mark(",");
  const year = readYear(cursor, context, false);
  if (year !== null) return yearlyDate(sense.month, null, year);
  const number = cursor.number(1, 2);
  if (number === null || isTime(cursor)) {
    cursor.at = afterName;
    return yearlyDate(sense.month, null, null);
  }
  const isOrdinal = takeOrdinalEnding(cursor);
  const ofDay = cursor.attempt(() => {
    cursor.mark(",");
    return readYear(cursor, context, false);
  });
  const day = checkedDay(cursor, from, sense.month, Number(number), ofDay);
  const asYear = yearlyDate(sense.month, null, inCentury(Number(number), context));
  if (number.length === 1 || isOrdinal || ofDay !== null) return day();
  if (Number(number) > 31 || Number(number) === 0) return asYear;
  if (!languages.includes("de")) return day();
  if (languages.includes("en") && context.locale === "en") return preferred(context, day(), asYear);
  return decided(context, day(), asYear, () => cursor.failure("ambiguous", from));
}

/** "28.10.2024", "28.10.", "28. 10. 24", and "10.2024". */
function dottedDate(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const day = cursor.number(1, 2);
  if (day === null || !cursor.mark(".")) return null;
  const year = cursor.peek()?.glued ? cursor.number(4, 4) : null;
  if (year !== null) {
    if (Number(day) < 1 || Number(day) > 12) throw cursor.failure("no-such-day", from);
    return yearlyDate(Number(day), null, Number(year));
  }
  const month = cursor.number(1, 2);
  if (month === null || cursor.sense("o-clock") || cursor.sense("month")) return null;
  const dotted = cursor.mark(".");
  return checkedDay(cursor, from, Number(month), Number(day), readYear(cursor, context, dotted))();
}

/** "28/10/2024", "10-28-2024", "2024/10/28", "10/2024", "28-Oct-2024". Where both orders are possible, it is refused. */
function dashedDate(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const first = cursor.number(1, 4);
  const separator = cursor.mark("/") ? "/" : cursor.mark("-") ? "-" : null;
  if (first === null || separator === null || cursor.terms[cursor.at - 1]?.glued !== true) return null;
  const name = first.length <= 2 && separator === "-" ? cursor.take("month") : null;
  const second = name ? String(name.month) : cursor.number(1, 4);
  if (second === null || cursor.sense("month") || cursor.sense("o-clock")) return null;
  if (second.length === 4 && separator === "/") {
    if (first.length > 2 || Number(first) < 1 || Number(first) > 12) return null;
    return yearlyDate(Number(first), null, Number(second));
  }
  // "8./9. Oktober" is two days.
  if (second.length > 2 || cursor.peek()?.text === ".") return null;
  const third = cursor.mark(separator) ? cursor.number(1, 4) : null;
  if (first.length === 4) {
    if (third === null || third.length > 2) return null;
    return checkedDay(cursor, from, Number(second), Number(third), Number(first))();
  }
  if (
    first.length > 2 ||
    (third === null && (separator === "-" || cursor.terms[cursor.at - 1]?.type !== "number"))
  )
    return null;
  if (third !== null && third.length !== 4 && third.length !== 2) return null;
  const year = third === null ? null : third.length === 2 ? inCentury(Number(third), context) : Number(third);
  const [a, b] = [Number(first), Number(second)];
  if (name || a > 12 || a === b) return checkedDay(cursor, from, b, a, year)();
  if (b > 12) return checkedDay(cursor, from, a, b, year)();
  const [dayThenMonth, monthThenDay] = [
    checkedDay(cursor, from, b, a, year),
    checkedDay(cursor, from, a, b, year),
  ];
  return decided(context, dayThenMonth, monthThenDay, () => cursor.failure("ambiguous", from))();
}

/** "28. Oktober 2024", "28th of October, 2024", "28 Oct". */
function dayFirst(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const day = cursor.number(1, 2);
  if (day === null) return null;
  takeOrdinalEnding(cursor);
  while (cursor.take("filler"));
  const month = cursor.take("month");
  if (!month) return null;
  const year = cursor.attempt(() => readYear(cursor, context, !cursor.mark(",")));
  return checkedDay(cursor, from, month.month, Number(day), year)();
}

/** "8." of "8. und 13. Oktober"; "13, 2024" of "October 8-13, 2024". */
function loneDay(cursor: PhraseCursor): DraftDate | null {
  const from = cursor.at;
  const number = cursor.number(1, 2);
  if (number === null || isTime(cursor)) return null;
  const day = Number(number);
  if (day < 1 || day > 31) throw cursor.failure("no-such-day", from);
  if (takeOrdinalEnding(cursor)) return { type: "day", day, year: null };
  const year = cursor.attempt(() => (cursor.mark(",") ? cursor.number(4, 4) : null));
  return { type: "day", day, year: year === null ? null : Number(year) };
}

/** "1990er-Jahre", "1990s", "90er". "1900s" may be a century too. */
function decade(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const from = cursor.at;
  const number = cursor.number(2, 4);
  if (number === null || !number.endsWith("0")) return null;
  if (!cursor.mark("'")) cursor.mark("’");
  if (!cursor.take("decade-ending")) return null;
  cursor.attempt(() => {
    cursor.mark("-");
    return cursor.sense("unit")?.unit === "year" ? cursor.take("unit") : null;
  });
  if (number.length === 2) {
    const [before, now] = [`19${number}`, `20${number}`];
    const hasBegun = Number(now) <= calendarDate(context.today).year;
    if (!hasBegun) return digitsMissing(before, 1);
    const twoCenturies = (): ReturnType<typeof cursor.failure> => cursor.failure("ambiguous", from);
    return digitsMissing(decided(context, now, before, twoCenturies), 1);
  }
  const year = number.padStart(4, "0");
  return digitsMissing(year, year.endsWith("00") ? preferred(context, 1, 2) : 1);
}

/** A year of which the last digits aren't given: a decade or a century. */
export function digitsMissing(year: string, count: 1 | 2): DraftDate {
  const text = year.slice(0, -count) + "X".repeat(count);
  return {
    type: "fixed",
    span: onePoint({ type: "date", year: text, month: null, day: null, qualifier: null }),
  };
}

function bareYear(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const year = readYear(cursor, context, false);
  return year === null ? null : { type: "fixed", span: onePoint(datePoint(year)) };
}

function takeOrdinalEnding(cursor: PhraseCursor): boolean {
  return cursor.mark(".") || cursor.take("ordinal-ending") !== null;
}

/** The date, refused where no year has it; later, so that of two readings only the chosen one is checked. */
function checkedDay(cursor: PhraseCursor, from: number, month: number, day: number, year: number | null) {
  return (): DraftDate => {
    const leapYear = 2024;
    const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? leapYear, month);
    if (!exists) throw cursor.failure("no-such-day", from);
    return yearlyDate(month, day, year);
  };
}
