import type { Phase } from "../event/phase.ts";
import { edtfBounds } from "./bounds.ts";
import { dateWords, type DateStyle, type DateWords } from "./date-words.ts";
import { readEdtf } from "./edtf.ts";
import type { EdtfDateTime, EdtfInterval, EdtfMember, EdtfPoint, EdtfSet, EdtfValue } from "./edtf-value.ts";
import { formatClock } from "./format-clock.ts";
import {
  calendarDateText,
  isGivenInFull,
  isPlainDate,
  plainGrain,
  pointAt,
  pointBare,
  type PointStyle,
} from "./format-point.ts";
import { calendarDate, MS_PER_DAY } from "./calendar.ts";
import { intlTags } from "./intl-tags.ts";
import type { Locale } from "../locale.ts";
import { offsetAt } from "./time-zone.ts";

export interface FormatWhenOptions {
  locale: Locale;
  /** The story's zone; times are given in it. */
  timeZone: string;
  /** The event's phase; leave it out for the date of a claim or a source. */
  phase?: Phase | undefined;
  /** `short` for rows and axes: "8.–13. Okt. 2024". Default `long`. */
  style?: DateStyle | undefined;
  /** The year that the context gives (a heading); it is left out where all of the date lies in it. */
  impliedYear?: number | undefined;
}

/**
 * A date in words, never more precise than it is given.
 *
 * What `a/b` says depends on the phase. What occurred (or may have) lies within the interval, on a day or over a
 * stretch that isn't known more exactly: "zwischen 8. und 13. Oktober 2024", which is true of both; of two
 * neighbouring days "am 18./19. Oktober 2024". What is
 * ongoing lasts from `a` to `b` ("vom ... bis ..."), a plan is for it ("geplant für ... bis ..."). `[a..b]` is
 * always one date within, `{a..b}` always the whole stretch.
 *
 * The text starts in lower case and fits into a sentence. Text must be EDTF, or a RangeError is thrown.
 */
export function formatWhen(edtf: string | EdtfValue, options: FormatWhenOptions): string {
  const value = typeof edtf === "string" ? readEdtf(edtf) : edtf;
  const style: PointStyle = { locale: options.locale, style: options.style ?? "long" };
  if (liesInYear(value, options.impliedYear)) style.omit = "year";
  const phrase: Phrase = { ...options, point: style, words: dateWords(style.locale, style.style) };
  switch (value.type) {
    case "interval":
      return interval(value, phrase);
    case "set":
      return planOtherwise(set(value, phrase), phrase);
    case "date-time":
      return dateTime(value, phrase);
    default:
      return single(value, phrase);
  }
}

interface Phrase extends FormatWhenOptions {
  point: PointStyle;
  words: DateWords;
}

function single(point: EdtfPoint, phrase: Phrase): string {
  if (!isPlan(phrase)) return pointAt(point, phrase.point);
  return phrase.words.plannedFor(pointBare(point, phrase.point), phrase.phase === "cancelled");
}

function interval({ start, end }: EdtfInterval, phrase: Phrase): string {
  const { words } = phrase;
  const cancelled = phrase.phase === "cancelled";
  const from = start.type === "open" || start.type === "unknown" ? null : start;
  const to = end.type === "open" || end.type === "unknown" ? null : end;

  if (from && to) {
    const [first, last] = spanEnds(from, to, phrase);
    if (pointBare(from, phrase.point) === pointBare(to, phrase.point)) return single(from, phrase);
    if (isPlan(phrase)) return words.plannedFor(words.bareRange(first, last), cancelled);
    if (phrase.phase !== "ongoing") {
      return areNeighbours(from, to)
        ? words.at("day", words.neighbours(first, last))
        : words.between(first, last);
    }
    return words.fromTo(plainGrain(from, phrase.point), first, last);
  }
  if (from) {
    const [grain, bare] = [plainGrain(from, phrase.point), pointBare(from, phrase.point)];
    const text = isPlan(phrase)
      ? words.plannedFrom(grain, bare, cancelled)
      : phrase.phase === "ongoing"
        ? words.since(grain, bare)
        : words.from(grain, bare);
    return end.type === "unknown" ? words.endUnknown(text) : text;
  }
  if (to) {
    const [grain, bare] = [plainGrain(to, phrase.point), pointBare(to, phrase.point)];
    if (isPlan(phrase)) return words.plannedBy(bare, cancelled);
    return start.type === "unknown"
      ? words.startUnknown(words.until(grain, bare))
      : words.onOrBefore(grain, bare);
  }
  return planOtherwise(words.unknownDate, phrase);
}

function set({ choice, members }: EdtfSet, phrase: Phrase): string {
  const list = new Intl.ListFormat(intlTags[phrase.locale], {
    type: choice === "one" ? "disjunction" : "conjunction",
  });
  const plain = members.filter(isPlainDate);
  const last = plain.at(-1);
  const grain = last && plainGrain(last, phrase.point);
  const alike =
    plain.length === members.length && plain.every((date) => plainGrain(date, phrase.point) === grain);
  if (!last || !grain || !alike)
    return list.format(members.map((member) => memberText(member, choice, phrase)));
  // "am 8., 10. oder 13. Oktober 2024": what the dates share is said once, by the last.
  const texts = plain.map((date) =>
    date === last ? pointBare(last, phrase.point) : pair(date, last, phrase)[0],
  );
  return phrase.words.at(grain, list.format(texts));
}

function memberText(member: EdtfMember, choice: EdtfSet["choice"], phrase: Phrase): string {
  if (member.type !== "range") return pointAt(member, phrase.point);
  const { start, end } = member;
  const { words } = phrase;
  if (start && end) {
    const [first, last] = spanEnds(start, end, phrase);
    if (choice === "one") return words.between(first, last);
    return words.fromTo(plainGrain(start, phrase.point), first, last);
  }
  const edge = start ?? end;
  if (!edge) return words.unknownDate;
  const [grain, bare] = [plainGrain(edge, phrase.point), pointBare(edge, phrase.point)];
  if (start) return words.from(grain, bare);
  return choice === "one" ? words.onOrBefore(grain, bare) : words.until(grain, bare);
}

/** A day and the next of the same month. Nothing lies between them, so "between" would mislead. */
function areNeighbours(first: EdtfPoint, last: EdtfPoint): boolean {
  if (!isPlainDate(first) || !isPlainDate(last) || first.year !== last.year) return false;
  return first.day !== null && first.month === last.month && Number(last.day) === Number(first.day) + 1;
}

/** Two dates in one phrase; the first leaves out what both share ("8. und 13. Oktober 2024"). */
function pair(first: EdtfPoint, last: EdtfPoint, phrase: Phrase): [string, string] {
  const lastText = pointBare(last, phrase.point);
  const sameYear =
    isGivenInFull(first) && isGivenInFull(last) && first.year === last.year && !!first.month && !!last.month;
  if (!sameYear) return [pointBare(first, phrase.point), lastText];
  const sameMonth = first.month === last.month && last.day !== null;
  return [pointBare(first, { ...phrase.point, omit: sameMonth ? "month-and-year" : "year" }), lastText];
}

/** Two dates after "between" or "from", where a decade takes an article ("zwischen den 2010er-Jahren und 2020"). */
function spanEnds(first: EdtfPoint, last: EdtfPoint, phrase: Phrase): [string, string] {
  const [from, to] = pair(first, last, phrase);
  if (isPlan(phrase)) return [from, to];
  const named = (point: EdtfPoint, bare: string): string =>
    plainGrain(point, phrase.point) === "decade" ? phrase.words.decadeEnd(bare) : bare;
  return [named(first, from), named(last, to)];
}

function dateTime(value: EdtfDateTime, phrase: Phrase): string {
  const { earliest, latest } = edtfBounds(value, phrase.timeZone);
  const local = earliest + offsetAt(earliest, phrase.timeZone);
  const date = calendarDate(Math.floor(local / MS_PER_DAY));
  const style = { ...phrase.point };
  if (date.year === phrase.impliedYear) style.omit = "year";
  const day = calendarDateText(date, style);
  const time = formatClock(earliest, {
    locale: phrase.locale,
    timeZone: phrase.timeZone,
    style: phrase.point.style,
    seconds: value.second !== 0,
    // Of a time that the clocks showed twice both zones are named, as nobody knows which.
    alsoZoneAt: latest,
  });
  const { words } = phrase;
  if (!isPlan(phrase)) return words.atTime(words.at("day", day), time);
  return words.plannedFor(words.bareAtTime(day, time), phrase.phase === "cancelled");
}

function planOtherwise(text: string, phrase: Phrase): string {
  return isPlan(phrase) ? phrase.words.plannedOtherwise(text, phrase.phase === "cancelled") : text;
}

function isPlan({ phase }: Phrase): boolean {
  return phase === "planned" || phase === "cancelled";
}

/** Whether all dates of a value are days or months of the year. */
function liesInYear(value: EdtfValue, year: number | undefined): boolean {
  return pointsOf(value).every(
    (point) => point.type === "date" && point.month !== null && Number(point.year) === year,
  );
}

function pointsOf(value: EdtfValue): (EdtfPoint | EdtfDateTime)[] {
  const ends =
    value.type === "interval"
      ? [value.start, value.end]
      : value.type === "set"
        ? value.members.flatMap((member) => (member.type === "range" ? [member.start, member.end] : [member]))
        : [value];
  return ends.filter((end) => end !== null).filter((end) => end.type !== "open" && end.type !== "unknown");
}
