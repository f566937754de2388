import type { Locale } from "../locale.ts";

/** What a word or a fixed group of words means in a date, whichever language it is of. */
export type Sense =
  | { type: "month"; month: number; language: Locale }
  | { type: "season"; season: 21 | 22 | 23 | 24 }
  /** 1 Monday to 7 Sunday. */
  | { type: "weekday"; weekday: number }
  /** Heute 0, gestern -1. */
  | { type: "day-from-today"; days: number }
  | { type: "third"; third: Third }
  | { type: "unit"; unit: Unit }
  /** Last -1, this 0, next 1. */
  | { type: "shift"; by: number }
  | { type: "ordinal"; number: number }
  | { type: "count"; number: number }
  | { type: "ago" }
  | { type: "relation"; relation: Relation }
  | { type: "afterthought"; afterthought: Afterthought }
  | { type: "joint"; joint: "and" | "or" }
  | { type: "doubt"; doubt: "?" | "~" }
  | { type: "planned" }
  /** The whole date is unknown. */
  | { type: "undated" }
  /** "unbekannt" in "(Tag unbekannt)". */
  | { type: "unknown" }
  | { type: "year-between" }
  | { type: "before-christ" }
  | { type: "after-christ" }
  | { type: "decade-ending" }
  | { type: "ordinal-ending" }
  | { type: "o-clock" }
  | { type: "half-day"; half: "am" | "pm" }
  /** German "um": at, before a time, and about, before a date. */
  | { type: "at-or-about" }
  /** German "vom": of one day ("Meldung vom 28."), or from one to another. */
  | { type: "of-or-from" }
  /** EDTF has no words for it; known so that "am Morgen" isn't read as tomorrow. */
  | { type: "time-of-day" }
  /** Says nothing that the date itself doesn't. */
  | { type: "filler" };

export type Third = "early" | "mid" | "late";

export type Unit =
  | "day"
  | "weekend"
  | "week"
  | "month"
  | "quarter"
  | "half-year"
  | "year"
  | "decade"
  | "century"
  | "calendar-week";

/** Words that come before a date and make a span of it. */
export type Relation = "between" | "from" | "since" | "after" | "until" | "before";

/** Words that come after a date and make a span of it, or say more of one. */
export type Afterthought = "or-then" | "or-earlier" | "or-later" | "start-unknown" | "end-unknown";

/** A sense and the phrases that have it: lower case, umlauts as two letters, no dots, parted by bars. */
export type Phrases = readonly (readonly [sense: Sense, phrases: string])[];
