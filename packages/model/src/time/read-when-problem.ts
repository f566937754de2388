import type { Locale, Wording } from "../locale.ts";
import { describeEdtfProblem, type EdtfProblem } from "./edtf-problem.ts";

/** Why words weren't understood as a date. Stable: forms show it. */
export type PhraseProblemCode = keyof typeof MESSAGES;

/** What is wrong and where: `position` counts characters from 0; `key` is the message's stable name. */
export interface PhraseProblem {
  code: PhraseProblemCode;
  position: number;
  /** The words at that place, as typed; empty at the end of the text. */
  found: string;
  /** What it may mean, as EDTF, the likelier first: for the editor to choose from. Often empty. */
  readings: string[];
  key: `when.${PhraseProblemCode}`;
}

/** What is wrong with a date: as EDTF, where the text looks like it, or else as words. */
export type WhenProblem = EdtfProblem | PhraseProblem;

const MESSAGES = {
  "not-understood": { de: "Das verstehe ich nicht: «…».", en: "I don't understand this: “…”." },
  misplaced: { de: "Das passt hier nicht: «…».", en: "This doesn't fit here: “…”." },
  incomplete: { de: "Hier fehlt noch etwas.", en: "Something is still missing here." },
  ambiguous: { de: "Das kann zweierlei heißen: «…».", en: "This can mean two things: “…”." },
  "month-missing": { de: "Welcher Monat? «…»", en: "Which month? “…”" },
  "day-missing": {
    de: "Eine Uhrzeit braucht einen Tag: «…».",
    en: "A time needs a day: “…”.",
  },
  "no-such-day": {
    de: "Diesen Tag gibt es im Kalender nicht: «…».",
    en: "The calendar has no such day: “…”.",
  },
  "weekday-differs": {
    de: "Wochentag und Datum passen nicht zusammen: «…».",
    en: "The weekday and the date don't agree: “…”.",
  },
  "no-such-time": { de: "Diese Uhrzeit gibt es nicht: «…».", en: "There is no such time: “…”." },
  "time-skipped": {
    de: "Diese Uhrzeit gab es an dem Tag nicht, die Uhren wurden vorgestellt: «…».",
    en: "There was no such time that day, as the clocks went forward: “…”.",
  },
  "zone-unknown": {
    de: "Diese Zeitzone kenne ich nicht: «…».",
    en: "I don't know this time zone: “…”.",
  },
  "time-in-span": {
    de: "Anfang und Ende eines Zeitraums sind Tage, ohne Uhrzeit: «…».",
    en: "The ends of a span are days, without a time: “…”.",
  },
  "time-in-doubt": {
    de: "Eine Uhrzeit kann nicht ungefähr oder unsicher sein, nur ein Tag: «…».",
    en: "A time can't be approximate or uncertain, only a day can: “…”.",
  },
  reversed: { de: "Das Ende liegt vor dem Anfang: «…».", en: "The end lies before the start: “…”." },
  "and-with-or": {
    de: "Entweder «und» oder «oder», nicht beides: «…».",
    en: "Either “and” or “or”, not both: “…”.",
  },
  "too-many": { de: "Das sind zu viele Daten auf einmal.", en: "These are too many dates at once." },
  "out-of-range": {
    de: "So weit reicht der Kalender nicht: «…».",
    en: "The calendar doesn't reach that far: “…”.",
  },
} satisfies Record<string, Wording>;

const EXAMPLES: Wording = {
  de: "Zum Beispiel: 28. Oktober 2024, bis 28.10., zwischen 8. und 13. Oktober, etwa Oktober 2024.",
  en: "For example: 28 October 2024, by 28 October, between 8 and 13 October, about October 2024.",
};

/** The problem as sentences, with an example where the words weren't understood. The readings aren't in it. */
export function describeWhenProblem(problem: WhenProblem, locale: Locale): string {
  if (!isPhraseProblem(problem)) return describeEdtfProblem(problem, locale);
  const message = MESSAGES[problem.code][locale].replace("…", () => problem.found);
  const needsExample =
    problem.code === "not-understood" || problem.code === "misplaced" || problem.code === "incomplete";
  return needsExample ? `${message} ${EXAMPLES[locale]}` : message;
}

/** Whether it is the words that weren't understood; otherwise it is EDTF. */
export function isPhraseProblem(problem: WhenProblem): problem is PhraseProblem {
  return problem.key.startsWith("when.");
}

/** Thrown within the reading of a phrase, and never out of it. */
export class PhraseFailure extends Error {
  readonly problem: PhraseProblem;

  constructor(code: PhraseProblemCode, position: number, found: string) {
    super(code);
    this.problem = { code, position, found, readings: [], key: `when.${code}` };
  }
}
