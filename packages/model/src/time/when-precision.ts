import { readEdtf } from "./edtf.ts";
import type { EdtfDateTime, EdtfInterval, EdtfMember, EdtfPoint, EdtfValue } from "./edtf-value.ts";
import type { Locale, Wording } from "../locale.ts";

/** What a value is exact to: of an interval or a set, the coarsest of its dates. */
export type Precision = "second" | "day" | "month" | "season" | "year" | "decade" | "century" | "unknown";

/** Why a date is no exact day. */
export type Imprecision = keyof typeof REASONS;

export interface WhenPrecision {
  precision: Precision;
  /** Several dates: an interval or a set of more than one; drawn as a bar, not as a point. */
  isSpan: boolean;
  /** Empty for an exact day or time. In the order in which they are worth saying. */
  imprecisions: Imprecision[];
}

const REASONS = {
  undated: { de: "Der Zeitpunkt ist nicht bekannt.", en: "The date isn't known." },
  "open-start": {
    de: "Bekannt ist nur, bis wann, nicht ab wann.",
    en: "Only the latest possible date is known, not the earliest.",
  },
  "unknown-start": { de: "Der Beginn ist nicht bekannt.", en: "The start isn't known." },
  "open-end": { de: "Ein Ende steht nicht fest.", en: "No end is set." },
  "unknown-end": { de: "Das Ende ist nicht bekannt.", en: "The end isn't known." },
  within: {
    de: "Der genaue Zeitpunkt in diesem Zeitraum ist offen.",
    en: "The exact date within this period is open.",
  },
  "one-of": { de: "Eines dieser Daten trifft zu.", en: "One of these dates is the right one." },
  "digits-missing": { de: "Ein Teil des Datums ist nicht bekannt.", en: "Part of the date isn't known." },
  approximate: { de: "Das Datum ist ungefähr.", en: "The date is approximate." },
  uncertain: { de: "Das Datum ist unsicher.", en: "The date is uncertain." },
  "no-day": { de: "Ein genauer Tag ist nicht angegeben.", en: "No exact day is given." },
} satisfies Record<string, Wording>;

/** What a date is exact to, and everything that keeps it from being exact. Text must be EDTF, or a RangeError is thrown. */
export function whenPrecision(edtf: string | EdtfValue): WhenPrecision {
  const value = typeof edtf === "string" ? readEdtf(edtf) : edtf;
  const points = pointsOf(value);
  const found = new Set<Imprecision>([...intervalReasons(value), ...setReasons(value)]);
  for (const point of points) {
    if (point.type === "date-time") continue;
    if (point.qualifier === "~" || point.qualifier === "%") found.add("approximate");
    if (point.qualifier === "?" || point.qualifier === "%") found.add("uncertain");
    if (point.type !== "long-year" && hasMissingDigits(point)) found.add("digits-missing");
    if (precisionOf(point) !== "day") found.add("no-day");
  }
  const precision = points.map(precisionOf).reduce(coarser, points.length === 0 ? "unknown" : "second");
  return {
    precision,
    isSpan: value.type === "interval" || (value.type === "set" && (points.length > 1 || found.size > 0)),
    imprecisions: IMPRECISIONS.filter((reason) => found.has(reason)),
  };
}

/** Each reason as a sentence. */
export function describeImprecision(imprecision: Imprecision, locale: Locale): string {
  return REASONS[imprecision][locale];
}

const IMPRECISIONS = Object.keys(REASONS).filter((reason): reason is Imprecision => reason in REASONS);

const FINE_TO_COARSE: readonly Precision[] = [
  "second",
  "day",
  "month",
  "season",
  "year",
  "decade",
  "century",
  "unknown",
];

function coarser(a: Precision, b: Precision): Precision {
  return FINE_TO_COARSE.indexOf(a) > FINE_TO_COARSE.indexOf(b) ? a : b;
}

/** Digits after the first `X` of a year say nothing that could be relied on: `2X24` is exact to nothing finer. */
function precisionOf(point: EdtfPoint | EdtfDateTime): Precision {
  if (point.type === "date-time") return "second";
  if (point.type === "long-year") return "year";
  const unknownYearDigits = point.year.includes("X") ? 4 - point.year.replace("-", "").indexOf("X") : 0;
  if (unknownYearDigits > 2) return "unknown";
  if (unknownYearDigits > 0) return unknownYearDigits === 1 ? "decade" : "century";
  if (point.type === "season") return "season";
  if (point.month === null || point.month.includes("X")) return "year";
  return point.day === null || point.day.includes("X") ? "month" : "day";
}

function intervalReasons(value: EdtfValue): Imprecision[] {
  if (value.type !== "interval") return [];
  const sides: Imprecision[] = [];
  if (isMissing(value.start) && isMissing(value.end)) return ["undated"];
  if (value.start.type === "open") sides.push("open-start");
  if (value.start.type === "unknown") sides.push("unknown-start");
  if (value.end.type === "open") sides.push("open-end");
  if (value.end.type === "unknown") sides.push("unknown-end");
  return sides.length === 0 ? ["within"] : sides;
}

function setReasons(value: EdtfValue): Imprecision[] {
  if (value.type !== "set") return [];
  const ranges = value.members.filter((member) => member.type === "range");
  const reasons: Imprecision[] = [];
  if (ranges.some((range) => range.start === null)) reasons.push("open-start");
  if (ranges.some((range) => range.end === null)) reasons.push("open-end");
  if (value.choice === "one" && ranges.some((range) => range.start && range.end)) reasons.push("within");
  if (value.choice === "one" && value.members.length > 1) reasons.push("one-of");
  return reasons;
}

function isMissing(end: EdtfInterval["start"]): boolean {
  return end.type === "open" || end.type === "unknown";
}

function hasMissingDigits(point: Exclude<EdtfPoint, { type: "long-year" }>): boolean {
  const parts = point.type === "season" ? [point.year] : [point.year, point.month, point.day];
  return parts.some((part) => part?.includes("X"));
}

function pointsOf(value: EdtfValue): (EdtfPoint | EdtfDateTime)[] {
  if (value.type === "interval") {
    return [value.start, value.end].filter((end) => end.type !== "open" && end.type !== "unknown");
  }
  return value.type === "set" ? value.members.flatMap(endsOfMember) : [value];
}

function endsOfMember(member: EdtfMember): EdtfPoint[] {
  return member.type === "range" ? [member.start, member.end].filter((end) => end !== null) : [member];
}
