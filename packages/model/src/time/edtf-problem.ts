import type { Locale, Wording } from "../locale.ts";

/** Why a text isn't a date that Claimline takes. Stable: the API and the forms show it. */
export type EdtfProblemCode = keyof typeof MESSAGES;

/** What is wrong and where: `position` counts characters from 0; `key` is the message's stable name. */
export interface EdtfProblem {
  code: EdtfProblemCode;
  position: number;
  key: `edtf.${EdtfProblemCode}`;
}

const MESSAGES = {
  empty: { de: "Das Datum fehlt.", en: "The date is missing." },
  "too-long": { de: "Das Datum ist zu lang.", en: "The date is too long." },
  "unexpected-character": { de: "Dieses Zeichen passt hier nicht.", en: "This character doesn't fit here." },
  "year-invalid": {
    de: "Das Jahr braucht vier Ziffern (längere: Y davor).",
    en: "The year needs four digits (longer ones: put Y before).",
  },
  "month-invalid": { de: "Der Monat muss 01 bis 12 sein.", en: "The month must be 01 to 12." },
  "season-unsupported": {
    de: "Jahreszeiten sind 21 (Frühjahr) bis 24 (Winter).",
    en: "Seasons are 21 (spring) to 24 (winter).",
  },
  "day-invalid": { de: "Diesen Tag gibt es im Kalender nicht.", en: "The calendar has no such day." },
  "time-incomplete": {
    de: "Eine Uhrzeit braucht ein volles Datum davor und Stunde, Minute und Sekunde (18:40:00).",
    en: "A time needs a full date before it, and hour, minute and second (18:40:00).",
  },
  "time-invalid": {
    de: "Die Uhrzeit muss 00:00:00 bis 23:59:59 sein.",
    en: "The time must be 00:00:00 to 23:59:59.",
  },
  "time-fraction": { de: "Genauer als eine Sekunde geht nicht.", en: "Nothing finer than a second is kept." },
  "offset-invalid": {
    de: "Der Abstand zur Weltzeit muss Z sein oder etwa +01:00.",
    en: "The offset from universal time must be Z or like +01:00.",
  },
  "qualifier-misplaced": {
    de: "?, ~ und % stehen einmal am Ende eines Datums und nie nach einer Uhrzeit.",
    en: "?, ~ and % stand once, at the end of a date, and never after a time.",
  },
  "time-in-interval": {
    de: "Anfang und Ende eines Zeitraums sind Tage, ohne Uhrzeit.",
    en: "The ends of an interval are days, without a time.",
  },
  "time-in-set": {
    de: "In einer Auswahl stehen Tage, ohne Uhrzeit.",
    en: "A set holds days, without a time.",
  },
  "interval-reversed": { de: "Das Ende liegt vor dem Anfang.", en: "The end lies before the start." },
  "set-empty": {
    de: "Zwischen den Klammern fehlt ein Datum.",
    en: "A date is missing between the brackets.",
  },
  "set-unclosed": { de: "Die schließende Klammer fehlt.", en: "The closing bracket is missing." },
} satisfies Record<string, Wording>;

/** Every code, for tests and documentation. */
export const edtfProblemCodes = Object.keys(MESSAGES).filter(
  (code): code is EdtfProblemCode => code in MESSAGES,
);

/** The problem as a sentence, with the place (counted from 1, as people do) where there is one to look at. */
export function describeEdtfProblem(problem: EdtfProblem, locale: Locale): string {
  const message = MESSAGES[problem.code][locale];
  if (problem.code === "empty" || problem.code === "too-long") return message;
  const place = locale === "de" ? `Stelle ${problem.position + 1}` : `Position ${problem.position + 1}`;
  return `${place}: ${message}`;
}
