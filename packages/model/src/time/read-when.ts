import type { Phase } from "../event/phase.ts";
import { daysBetween, type Day } from "./day.ts";
import { EDTF_MAX_LENGTH, parseEdtf } from "./edtf.ts";
import { printEdtf } from "./edtf-value.ts";
import type { Locale } from "../locale.ts";
import type { PhraseContext } from "./phrase-context.ts";
import { PhraseCursor } from "./phrase-cursor.ts";
import { phraseTerms, type Term } from "./phrase-terms.ts";
import { phraseValue } from "./phrase-value.ts";
import { readPhrase } from "./read-phrase.ts";
import { PhraseFailure, type PhraseProblem, type WhenProblem } from "./read-when-problem.ts";

export interface ReadWhenOptions {
  /** German and English are read whatever it is; it decides only "April 24": a day in English, doubtful in German. */
  locale: Locale;
  /** Today in the story's zone; "heute", "last week" and dates without a year go by it. */
  today: Day;
  /** The story's zone (IANA name); times are in it unless they name another. */
  timeZone: string;
  /** Of a planned event, dates without a year and weekdays lie ahead; otherwise behind. */
  phase?: Phase | undefined;
}

export type ReadWhenResult =
  /**
   * `edtf` is empty for "unbekannt": no date. `alternatives` is what it may mean besides, less likely, as EDTF;
   * rarely more than one, mostly none.
   */
  { ok: true; edtf: string; alternatives: string[] } | { ok: false; problem: WhenProblem };

/** Longest text that is read as words. */
const PHRASE_MAX_LENGTH = 1000;

/**
 * Reads a date as an editor types it, in German or English, into EDTF; EDTF itself comes back unchanged, but for
 * space around it. Reads everything that `formatWhen` writes, within what the words still say. Nothing is guessed
 * silently: what can mean two things is refused with both readings or, where one is clearly likelier, read so with
 * the other as alternative.
 *
 * - Without a year: the last such day, month or season that has begun, today included; of a plan ("geplant", or
 *   the phase) the next that isn't over. "Montag" likewise. "24" as a year: 2024, up to ten years ahead.
 * - "28/10/2024" is clear, "10/11/2024" is refused; figures with dots are day, month, year.
 * - "Anfang", "Mitte", "Ende": of a month to the 10th, to the 20th, the rest; of a year four months each; of a
 *   decade its years 0-3, 4-6, 7-9: some day within, `[a..b]`. As an end of a span they give an approximate day,
 *   but "bis Ende Oktober" is the 31st.
 * - "Letzte Woche" is Monday to Sunday, `a/b`; weekends, quarters, half-years and calendar weeks likewise.
 * - "Bis", "by" include the day, "vor", "before" don't; "seit", "ab", "from" include it, "nach", "after" don't.
 * - "Um", "etwa", "about" give `~`, "vermutlich", "possibly" and a question mark `?`.
 * - "18./19. Oktober" is `a/b`, as `formatWhen` writes it.
 *
 * Own code, as chrono-node knows neither EDTF's doubts, open ends and sets nor our German wordings, and guesses.
 * Throws a RangeError when `today` is no day or the zone is unknown, and never because of the text.
 */
export function readWhen(text: string, options: ReadWhenOptions): ReadWhenResult {
  const trimmed = text.trim();
  const asEdtf = parseEdtf(trimmed);
  if (asEdtf.ok) return { ok: true, edtf: trimmed, alternatives: [] };
  if (trimmed === "") return { ok: false, problem: asEdtf.problem };
  if (text.length > PHRASE_MAX_LENGTH)
    return { ok: false, problem: { code: "too-long", position: PHRASE_MAX_LENGTH, key: "edtf.too-long" } };

  const context: PhraseContext = {
    today: daysBetween("1970-01-01", options.today),
    plans: options.phase === "planned",
    locale: options.locale,
    take: "likelier",
    ambiguous: "refuse",
  };
  const terms = phraseTerms(text);
  const read = (how: Partial<PhraseContext>): Reading =>
    reading(text, terms, { ...context, ...how }, options.timeZone);
  const result = read({});
  if (result.ok) {
    const other = read({ take: "other" });
    return { ...result, alternatives: other.ok && other.edtf !== result.edtf ? [other.edtf] : [] };
  }
  if (looksLikeEdtf(trimmed)) {
    const { problem } = asEdtf;
    return { ok: false, problem: { ...problem, position: problem.position + text.indexOf(trimmed) } };
  }
  if (result.problem.code !== "ambiguous") return result;
  const both = [read({ ambiguous: "first" }), read({ ambiguous: "second" })];
  const readings = [...new Set(both.flatMap((one) => (one.ok ? [one.edtf] : [])))];
  return { ok: false, problem: { ...result.problem, readings } };
}

type Reading = { ok: true; edtf: string } | { ok: false; problem: PhraseProblem };

function reading(text: string, terms: readonly Term[], context: PhraseContext, timeZone: string): Reading {
  try {
    const cursor = new PhraseCursor(text, terms);
    const phrase = readPhrase(cursor, context);
    if (!phrase) throw cursor.stuck();
    const edtf = phrase.type === "undated" ? "" : printEdtf(phraseValue(phrase, context, timeZone));
    if (edtf !== "" && !parseEdtf(edtf).ok) {
      throw new PhraseFailure(edtf.length > EDTF_MAX_LENGTH ? "too-many" : "out-of-range", 0, text.trim());
    }
    return { ok: true, edtf };
  } catch (failure) {
    if (!(failure instanceof PhraseFailure)) throw failure;
    return { ok: false, problem: failure.problem };
  }
}

/** Whether EDTF was meant: figures and its signs alone, and a year, a bracket or an open end at the start. */
function looksLikeEdtf(text: string): boolean {
  return /^(?:[[{]|\.\.|\/|Y-?\d|-?[\dX]{4}(?![\dX]))[-\d.XYTZ?~%/,:+[\]{}]*$/.test(text);
}
