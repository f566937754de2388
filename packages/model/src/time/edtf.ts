import { daysOf, matchingNumbers, pointDays } from "./day-range.ts";
import type { EdtfProblem, EdtfProblemCode } from "./edtf-problem.ts";
import type {
  EdtfDate,
  EdtfDateTime,
  EdtfInterval,
  EdtfMember,
  EdtfPoint,
  EdtfQualifier,
  EdtfSet,
  EdtfValue,
} from "./edtf-value.ts";

/** Longest text that is read; a set of nine days fits. */
export const EDTF_MAX_LENGTH = 100;

export type EdtfResult = { ok: true; value: EdtfValue } | { ok: false; problem: EdtfProblem };

/**
 * Reads an EDTF value (ISO 8601-2:2019): levels 0 and 1, and of level 2 `[...]`, `{...}` and `X` in any digit of
 * year, month or day. Strict: nothing is trimmed or mended, a day that the calendar lacks is refused, and so is
 * an interval that ends before it starts. Times have seconds, and stand neither in intervals nor in sets.
 */
export function parseEdtf(text: string): EdtfResult {
  try {
    if (text === "") throw new EdtfFailure("empty", 0);
    if (text.length > EDTF_MAX_LENGTH) throw new EdtfFailure("too-long", EDTF_MAX_LENGTH);
    return { ok: true, value: new EdtfReader(text).value() };
  } catch (failure) {
    if (!(failure instanceof EdtfFailure)) throw failure;
    return {
      ok: false,
      problem: { code: failure.code, position: failure.position, key: `edtf.${failure.code}` },
    };
  }
}

/** As `parseEdtf`, for text that a schema has already let through; throws a RangeError when it isn't EDTF. */
export function readEdtf(text: string): EdtfValue {
  const result = parseEdtf(text);
  if (result.ok) return result.value;
  throw new RangeError(`Not an EDTF value: ${text} (${result.problem.code} at ${result.problem.position})`);
}

class EdtfFailure extends Error {
  readonly code: EdtfProblemCode;
  readonly position: number;

  constructor(code: EdtfProblemCode, position: number) {
    super(code);
    this.code = code;
    this.position = position;
  }
}

/** Recursive descent over one text; every method reads one rule of the grammar and leaves `at` behind it. */
class EdtfReader {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** value = set | interval | point | date-time */
  value(): EdtfValue {
    const value = this.next() === "[" || this.next() === "{" ? this.set() : this.intervalOrSingle();
    if (this.at < this.text.length) throw this.leftover();
    return value;
  }

  /** interval = [ ".." | point ] "/" [ ".." | point ] */
  intervalOrSingle(): EdtfInterval | EdtfPoint | EdtfDateTime {
    const start = this.intervalEnd();
    if (!this.take("/")) {
      if (start.type === "open") throw this.failure("unexpected-character", 0);
      if (start.type === "unknown") throw this.failure("year-invalid", 0);
      return start;
    }
    const endsAt = this.at;
    const end = this.intervalEnd();
    if (start.type === "date-time") throw this.failure("time-in-interval", 0);
    if (end.type === "date-time") throw this.failure("time-in-interval", endsAt);
    if (isPoint(start) && isPoint(end) && isReversed(start, end))
      throw this.failure("interval-reversed", endsAt);
    return { type: "interval", start, end };
  }

  intervalEnd(): EdtfInterval["start"] | EdtfDateTime {
    if (this.take("..")) return { type: "open" };
    if (this.next() === "/" || (this.next() === "" && this.text[this.at - 1] === "/"))
      return { type: "unknown" };
    return this.pointOrTime();
  }

  /** set = ( "[" members "]" ) | ( "{" members "}" ); members are separated by commas */
  set(): EdtfSet {
    const choice = this.take("[") ? "one" : "all";
    if (choice === "all") this.take("{");
    const close = choice === "one" ? "]" : "}";
    const members: EdtfMember[] = [];
    do members.push(this.member(close));
    while (this.take(","));
    if (!this.take(close)) throw this.next() === "" ? this.failure("set-unclosed") : this.leftover();
    return { type: "set", choice, members };
  }

  /** member = point | ".." point | point ".." [ point ] */
  member(close: string): EdtfMember {
    if (this.next() === close || this.next() === ",") throw this.failure("set-empty");
    if (this.take("..")) {
      if (this.next() === close || this.next() === ",") throw this.failure("set-empty");
      return { type: "range", start: null, end: this.pointInSet() };
    }
    const start = this.pointInSet();
    if (!this.take("..")) return start;
    if (this.next() === close || this.next() === ",") return { type: "range", start, end: null };
    const endsAt = this.at;
    const end = this.pointInSet();
    if (isReversed(start, end)) throw this.failure("interval-reversed", endsAt);
    return { type: "range", start, end };
  }

  pointInSet(): EdtfPoint {
    if (this.next() === "") throw this.failure("set-unclosed");
    const startsAt = this.at;
    const point = this.pointOrTime();
    if (point.type === "date-time") throw this.failure("time-in-set", startsAt);
    return point;
  }

  /** point = ( "Y" long year | year [ "-" ( season | month [ "-" day ] ) ] ) [ qualifier ] */
  pointOrTime(): EdtfPoint | EdtfDateTime {
    if (this.take("Y")) return this.longYear();
    const year = this.year();
    if (!this.take("-"))
      return this.finished({ type: "date", year, month: null, day: null, qualifier: null });
    const monthAt = this.at;
    const month = this.digits();
    const season = seasonOf(month);
    if (season) return { type: "season", year, season, qualifier: this.qualifier() };
    if (/^(2[5-9]|3\d|4[01])$/.test(month)) throw this.failure("season-unsupported", monthAt);
    if (month.length !== 2 || matchingNumbers(month, 1, 12).length === 0) {
      throw this.failure("month-invalid", monthAt);
    }
    if (!this.take("-")) return this.finished({ type: "date", year, month, day: null, qualifier: null });
    const dayAt = this.at;
    const day = this.digits();
    const date: EdtfDate = { type: "date", year, month, day, qualifier: null };
    if (day.length !== 2 || pointDays(date) === null) throw this.failure("day-invalid", dayAt);
    return this.next() === "T" ? this.time(year, month, day) : this.finished(date);
  }

  year(): string {
    const startsAt = this.at;
    if (isQualifier(this.next())) throw this.failure("qualifier-misplaced");
    const sign = this.take("-") ? "-" : "";
    const digits = this.digits();
    if (digits.length !== 4 || (sign === "-" && digits === "0000"))
      throw this.failure("year-invalid", startsAt);
    return sign + digits;
  }

  longYear(): EdtfPoint {
    const startsAt = this.at;
    const sign = this.take("-") ? -1 : 1;
    const digits = this.digits();
    if (!/^[1-9]\d{4,11}$/.test(digits)) throw this.failure("year-invalid", startsAt);
    return { type: "long-year", year: sign * Number(digits), qualifier: this.qualifier() };
  }

  finished(date: EdtfDate): EdtfDate {
    if (this.next() === "T") throw this.failure("time-incomplete");
    return { ...date, qualifier: this.qualifier() };
  }

  qualifier(): EdtfQualifier | null {
    const mark = this.next();
    if (!isQualifier(mark)) return null;
    this.at++;
    if (isQualifier(this.next()) || this.next() === "-" || this.next() === "T") {
      throw this.failure("qualifier-misplaced", this.at - 1);
    }
    return mark;
  }

  /** time = "T" hh ":" mm ":" ss [ "Z" | ( "+" | "-" ) hh [ ":" mm ] ] */
  time(year: string, month: string, day: string): EdtfDateTime {
    const startsAt = this.at;
    this.take("T");
    if (/X/.test(year + month + day)) throw this.failure("time-incomplete", startsAt);
    const parts = [this.digits()];
    while (this.take(":")) parts.push(this.digits());
    if (parts.length !== 3 || parts.some((part) => !/^\d\d$/.test(part))) {
      throw this.failure("time-incomplete", startsAt);
    }
    const [hour = 0, minute = 0, second = 0] = parts.map(Number);
    if (hour > 23 || minute > 59 || second > 59) throw this.failure("time-invalid", startsAt);
    if (this.next() === "." || this.next() === ",") throw this.failure("time-fraction");
    const offset = this.offset();
    if (isQualifier(this.next())) throw this.failure("qualifier-misplaced");
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return { type: "date-time", ...date, hour, minute, second, offset };
  }

  offset(): string | null {
    const startsAt = this.at;
    if (this.take("Z")) return "Z";
    if (!this.take("+") && !this.take("-")) return null;
    const hours = this.digits();
    const minutes = this.take(":") ? this.digits() : null;
    const offset = this.text.slice(startsAt, this.at);
    // No zone was ever further than 15:56 from universal time; ISO 8601 has no negative zero.
    const known =
      /^\d\d$/.test(hours) && Number(hours) <= 15 && (minutes === null || /^[0-5]\d$/.test(minutes));
    if (!known || offset === "-00" || offset === "-00:00") throw this.failure("offset-invalid", startsAt);
    return offset;
  }

  digits(): string {
    const startsAt = this.at;
    while (/[0-9X]/.test(this.next())) this.at++;
    return this.text.slice(startsAt, this.at);
  }

  /** The character to be read next; empty at the end. */
  next(): string {
    return this.text[this.at] ?? "";
  }

  take(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  leftover(): EdtfFailure {
    return this.failure(isQualifier(this.next()) ? "qualifier-misplaced" : "unexpected-character");
  }

  failure(code: EdtfProblemCode, position = this.at): EdtfFailure {
    return new EdtfFailure(code, position);
  }
}

function isQualifier(character: string): character is EdtfQualifier {
  return character === "?" || character === "~" || character === "%";
}

function isPoint(end: EdtfInterval["start"] | EdtfDateTime): end is EdtfPoint {
  return end.type === "date" || end.type === "season" || end.type === "long-year";
}

function isReversed(start: EdtfPoint, end: EdtfPoint): boolean {
  return daysOf(start).first > daysOf(end).last;
}

function seasonOf(month: string): 21 | 22 | 23 | 24 | null {
  // Two digits: to `Number`, "021" and "0X15" are 21 too.
  const season = month.length === 2 ? Number(month) : 0;
  return season === 21 || season === 22 || season === 23 || season === 24 ? season : null;
}
