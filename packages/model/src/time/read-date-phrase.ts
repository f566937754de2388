import { calendarDate } from "./calendar.ts";
import {
  bothDoubts,
  datePoint,
  daysSpan,
  onePoint,
  spanDays,
  type Draft,
  type DraftDate,
  type YearlyDate,
} from "./date-draft.ts";
import { parseEdtf } from "./edtf.ts";
import { printYear, type EdtfQualifier } from "./edtf-value.ts";
import type { PhraseContext } from "./phrase-context.ts";
import type { PhraseCursor } from "./phrase-cursor.ts";
import type { Unit } from "./phrase-sense.ts";
import { readClock } from "./read-clock-phrase.ts";
import { readDateNumbers, readYear } from "./read-date-numbers.ts";
import { mondayOf, readDateWords, shiftedUnit } from "./read-date-words.ts";

/** One date with all that is said of it: "vermutlich etwa am Montag, 28. Oktober 2024 um 18:40 Uhr (MEZ)". */
export function readDate(cursor: PhraseCursor, context: PhraseContext): Draft | null {
  return cursor.attempt(() => {
    const from = cursor.at;
    const before = readDoubts(cursor, context);
    const position = cursor.position;
    const clockFirst = readClock(cursor, context);
    const doubts = bothDoubts(before, readDoubts(cursor, context));
    const third = readThird(cursor);
    const core = cursor.attempt(() => datedCore(cursor, context)) ?? (third && thirdAlone(cursor, context));
    if (!core) {
      if (clockFirst) throw cursor.failure("day-missing", from);
      return null;
    }
    const date = readRemark(cursor, context, core.date);
    const clock = clockFirst ?? readClock(cursor, context);
    const qualifier = bothDoubts(doubts, readMarks(cursor));
    const found = cursor.text.slice(position, cursor.terms[cursor.at - 1]?.end ?? position);
    if (clock && qualifier) throw cursor.failure("time-in-doubt", from);
    if (clock && third) throw cursor.failure("misplaced", from);
    return { date, third, weekday: core.weekday, clock, qualifier, position, found };
  });
}

/** A date that replaces another with what is said of it in EDTF, "(angegeben als 2024-10-X1)". */
export function readGiven(cursor: PhraseCursor, described: Draft): Draft | null {
  return cursor.attempt(() => {
    const term = cursor.peek();
    if (term?.type !== "given") return null;
    const result = parseEdtf(term.edtf);
    if (!result.ok) return null;
    const { value } = result;
    if (value.type !== "date" && value.type !== "season") return null;
    cursor.at++;
    return { ...described, date: { type: "fixed", span: onePoint(value) }, third: null, weekday: null };
  });
}

/** Doubts before a date, and the words between that say nothing. "Um Oktober" is about then, "um 14:30" is not. */
export function readDoubts(cursor: PhraseCursor, context: PhraseContext): EdtfQualifier | null {
  let doubts: EdtfQualifier | null = null;
  for (;;) {
    const isAbout =
      cursor.mark("~") ||
      (cursor.sense("at-or-about") !== null &&
        !isClockAhead(cursor, context) &&
        cursor.take("at-or-about") !== null);
    const doubt = isAbout ? "~" : (cursor.take("doubt")?.doubt ?? null);
    if (doubt) doubts = bothDoubts(doubts, doubt);
    else if (isSomeTimeAgo(cursor) || !cursor.take("filler")) return doubts;
  }
}

/** "in drei Tagen", "vor 3 Tagen": the first word belongs to it. */
export function isSomeTimeAgo(cursor: PhraseCursor): boolean {
  const isBefore = cursor.sense("relation")?.relation === "before";
  if ((!isBefore && cursor.peek()?.text.toLowerCase() !== "in") || cursor.sense("unit", 2) === null)
    return false;
  return cursor.sense("count", 1) !== null || cursor.peek(1)?.type === "number";
}

function isClockAhead(cursor: PhraseCursor, context: PhraseContext): boolean {
  return cursor.attempt(() => (readClock(cursor, context) ? null : false)) === null;
}

function readThird(cursor: PhraseCursor): Draft["third"] {
  const third = cursor.take("third")?.third ?? null;
  if (third) {
    cursor.mark("-");
    while (cursor.take("filler"));
  }
  return third;
}

/** "bis Ende des Monats"; "Anfang" of "Anfang bis Mitte Oktober". */
function thirdAlone(cursor: PhraseCursor, context: PhraseContext): DatedCore | null {
  const unit = cursor.take("unit")?.unit;
  if (unit !== undefined) {
    const date = shiftedUnit(unit, 0, context);
    return date && { date, weekday: null };
  }
  const next = cursor.peek();
  const isMark = next?.type === "mark" && (next.mark === "-" || next.mark === "/");
  const goesOn = isMark || cursor.sense("joint") !== null || cursor.sense("relation") !== null;
  return goesOn ? { date: { type: "same-as-next" }, weekday: null } : null;
}

interface DatedCore {
  date: DraftDate;
  weekday: number | null;
}

function datedCore(cursor: PhraseCursor, context: PhraseContext): DatedCore | null {
  const from = cursor.at;
  const weekday = cursor.take("weekday")?.weekday ?? null;
  if (weekday === null) {
    const date = weekOf(cursor, context) ?? unprefixed(cursor, context);
    return date && { date, weekday };
  }
  const ofDate = cursor.attempt(() => {
    cursor.mark(",");
    while (cursor.take("filler"));
    // "Montag Morgen" isn't tomorrow.
    return cursor.sense("day-from-today") ? null : unprefixed(cursor, context);
  });
  if (!ofDate) return { date: nearestWeekday(weekday, context), weekday };
  // "Montag letzter Woche"
  if (ofDate.type === "fixed" && ofDate.span.sense === "whole") {
    const { first, last } = spanDays(ofDate.span);
    if (last - first !== 6) throw cursor.failure("misplaced", from);
    const day = first + weekday - 1;
    return { date: { type: "fixed", span: { ...daysSpan(day, day), sense: "point" } }, weekday };
  }
  return { date: ofDate, weekday };
}

function unprefixed(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  const words = readDateWords(cursor, context);
  if (words) return words;
  cursor.attempt(() => monthAsPrefix(cursor));
  const year = cursor.attempt(() => yearAfterItsName(cursor, context));
  if (year) return year;
  const date = readDateNumbers(cursor, context);
  return date?.type === "yearly" && date.year === null
    ? (ofShiftedYear(cursor, context, date) ?? date)
    : date;
}

/** "im Monat Oktober" */
function monthAsPrefix(cursor: PhraseCursor): true | null {
  if (cursor.take("unit")?.unit !== "month") return null;
  while (cursor.take("filler"));
  return cursor.sense("month") ? true : null;
}

/** "Jahr 2024": here any number is a year. */
function yearAfterItsName(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  if (cursor.take("unit")?.unit !== "year") return null;
  const year = readYear(cursor, context, false) ?? Number(cursor.number(1, 4) ?? NaN);
  return Number.isNaN(year) ? null : { type: "fixed", span: onePoint(datePoint(year)) };
}

/** "Oktober letzten Jahres" */
function ofShiftedYear(cursor: PhraseCursor, context: PhraseContext, date: YearlyDate): DraftDate | null {
  return cursor.attempt(() => {
    while (cursor.take("filler"));
    const shift = cursor.take("shift");
    if (!shift || cursor.take("unit")?.unit !== "year") return null;
    return { ...date, year: calendarDate(context.today).year + shift.by };
  });
}

/** "Woche vom 28. Oktober", "week of 28 October 2024": the week that the day lies in. */
function weekOf(cursor: PhraseCursor, context: PhraseContext): DraftDate | null {
  return cursor.attempt(() => {
    if (cursor.take("unit")?.unit !== "week") return null;
    if (!cursor.take("of-or-from") && !cursor.take("filler")) return null;
    while (cursor.take("filler"));
    const date = readDateNumbers(cursor, context);
    if (date?.type !== "yearly" || date.day === null) return null;
    return {
      ...date,
      month: null,
      day: null,
      inYear: (year) => {
        const span = date.inYear(year);
        if (!span) return null;
        const monday = mondayOf(spanDays(span).first);
        return daysSpan(monday, monday + 6);
      },
    };
  });
}

/** The last such day, today included; of a plan the next. */
function nearestWeekday(weekday: number, { today, plans, take }: PhraseContext): DraftDate {
  const ofThisWeek = mondayOf(today) + weekday - 1;
  const last = ofThisWeek > today ? ofThisWeek - 7 : ofThisWeek;
  const next = ofThisWeek < today ? ofThisWeek + 7 : ofThisWeek;
  const [likelier, other] = plans
    ? [next, next === last ? last - 7 : last]
    : [last, next === last ? next + 7 : next];
  const day = take === "likelier" ? likelier : other;
  return { type: "fixed", span: { ...daysSpan(day, day), sense: "point" } };
}

/** "(Tag und Monat unbekannt)", "(year between 2010 and 2019)". */
function readRemark(cursor: PhraseCursor, context: PhraseContext, date: DraftDate): DraftDate {
  const remarked = cursor.attempt(() => {
    // EDTF has no season, quarter or week of an unknown year.
    if (date.type === "yearly" && date.month === null) return null;
    if (!cursor.mark("(")) return null;
    const found = yearBetween(cursor, context, date) ?? partsUnknown(cursor, date);
    return cursor.mark(")") ? found : null;
  });
  return remarked ?? date;
}

function partsUnknown(cursor: PhraseCursor, date: DraftDate): DraftDate | null {
  const units: Unit[] = [];
  do {
    const unit = cursor.take("unit")?.unit;
    if (unit === undefined) return null;
    units.push(unit);
  } while (cursor.take("joint") || cursor.mark(","));
  if (!cursor.take("unknown")) return null;
  const [year, month, day] = partsOf(date);
  return fixedDate(
    units.includes("year") ? "XXXX" : year,
    units.includes("month") ? "XX" : month,
    units.includes("day") ? "XX" : day,
  );
}

function yearBetween(cursor: PhraseCursor, context: PhraseContext, date: DraftDate): DraftDate | null {
  return cursor.attempt(() => {
    if (!cursor.take("year-between")) return null;
    const first = readYear(cursor, context, false);
    const last = cursor.take("joint") && readYear(cursor, context, false);
    if (first === null || last === null || first < 0 || last > 9999) return null;
    const [, month, day] = partsOf(date);
    const lastDigits = printYear(last);
    const year = [...printYear(first)].map((digit, i) => (digit === lastDigits[i] ? digit : "X")).join("");
    return fixedDate(year, month, day);
  });
}

function partsOf(date: DraftDate): [string | null, string | null, string | null] {
  if (date.type === "fixed" && date.span.first.type === "date") {
    const { year, month, day } = date.span.first;
    return [year, month, day];
  }
  if (date.type !== "yearly") return [null, null, null];
  const [month = null, day = null] = [date.month, date.day].map((part) =>
    part === null ? null : String(part).padStart(2, "0"),
  );
  return [date.year === null ? null : printYear(date.year), month, day];
}

function fixedDate(year: string | null, month: string | null, day: string | null): DraftDate | null {
  if (year === null || (day !== null && month === null)) return null;
  return { type: "fixed", span: onePoint({ type: "date", year, month, day, qualifier: null }) };
}

/** `?`, `~` and `%` after a date. */
function readMarks(cursor: PhraseCursor): EdtfQualifier | null {
  if (cursor.mark("%")) return "%";
  let doubts: EdtfQualifier | null = null;
  for (;;) {
    const mark = cursor.mark("?") ? "?" : cursor.mark("~") ? "~" : null;
    if (!mark) return doubts;
    doubts = bothDoubts(doubts, mark);
  }
}
