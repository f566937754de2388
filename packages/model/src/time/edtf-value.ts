/**
 * The values of ISO 8601-2:2019 (EDTF) that Claimline takes: levels 0 and 1, and of level 2 the sets and `X` in
 * any digit of year, month or day. A value keeps everything that its text says, so that it prints as it was written.
 */
export type EdtfValue = EdtfPoint | EdtfDateTime | EdtfInterval | EdtfSet;

/** A day, month, season or year. */
export type EdtfPoint = EdtfDate | EdtfSeason | EdtfLongYear;

/** `?` uncertain, `~` approximate, `%` both; always of the whole date. */
export type EdtfQualifier = "?" | "~" | "%";

/** Components as written, `X` for a digit that is not given: `"2024"`, `"-0044"`, `"20XX"`; `"10"`, `"1X"`. */
export interface EdtfDate {
  type: "date";
  year: string;
  month: string | null;
  day: string | null;
  qualifier: EdtfQualifier | null;
}

/** 21 spring, 22 summer, 23 autumn, 24 winter; meteorological, northern. */
export interface EdtfSeason {
  type: "season";
  year: string;
  season: 21 | 22 | 23 | 24;
  qualifier: EdtfQualifier | null;
}

/** A year of more than four digits (`Y170000002`). */
export interface EdtfLongYear {
  type: "long-year";
  year: number;
  qualifier: EdtfQualifier | null;
}

/** To the second. `offset` as written (`Z`, `+01:00`, `-04`); without one the time is in the story's zone. */
export interface EdtfDateTime {
  type: "date-time";
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  offset: string | null;
}

/** `..`: the interval is open on this side. */
export interface EdtfOpen {
  type: "open";
}

/** Nothing before or after the slash: there is an end, but nobody knows when. */
export interface EdtfUnknown {
  type: "unknown";
}

export interface EdtfInterval {
  type: "interval";
  start: EdtfPoint | EdtfOpen | EdtfUnknown;
  end: EdtfPoint | EdtfOpen | EdtfUnknown;
}

/** `[...]`: one of the members. `{...}`: all of them. */
export interface EdtfSet {
  type: "set";
  choice: "one" | "all";
  members: EdtfMember[];
}

export type EdtfMember = EdtfPoint | EdtfRange;

/** `a..b` inside a set, both ends included; `null` is open. At least one end is given. */
export interface EdtfRange {
  type: "range";
  start: EdtfPoint | null;
  end: EdtfPoint | null;
}

/** The text of a value; what `parseEdtf` reads back as the same value. */
export function printEdtf(value: EdtfValue | EdtfMember | EdtfOpen | EdtfUnknown): string {
  switch (value.type) {
    case "date":
      return (
        [value.year, value.month, value.day].filter((part) => part !== null).join("-") +
        (value.qualifier ?? "")
      );
    case "season":
      return `${value.year}-${value.season}${value.qualifier ?? ""}`;
    case "long-year":
      return `Y${value.year}${value.qualifier ?? ""}`;
    case "date-time": {
      const [month, day, hour, minute, second] = [
        value.month,
        value.day,
        value.hour,
        value.minute,
        value.second,
      ].map((part) => String(part).padStart(2, "0"));
      return `${printYear(value.year)}-${month}-${day}T${hour}:${minute}:${second}${value.offset ?? ""}`;
    }
    case "interval":
      return `${printEdtf(value.start)}/${printEdtf(value.end)}`;
    case "set": {
      const members = value.members.map(printEdtf).join(",");
      return value.choice === "one" ? `[${members}]` : `{${members}}`;
    }
    case "range":
      return `${value.start ? printEdtf(value.start) : ""}..${value.end ? printEdtf(value.end) : ""}`;
    case "open":
      return "..";
    case "unknown":
      return "";
  }
}

/** Four digits, with a minus before year 0. */
export function printYear(year: number): string {
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");
}
