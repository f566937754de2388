import type { DraftClock } from "./date-draft.ts";
import { decided, type PhraseContext } from "./phrase-context.ts";
import type { PhraseCursor } from "./phrase-cursor.ts";
import { folded } from "./phrase-terms.ts";

const ZONES = [
  /(?:utc|gmt)\s?[-+\u2010-\u2015\u2212]\s?\d{1,2}(?::?\d\d)?/iuy,
  /(?:mesz|mez|cest|cet|utc|gmt)(?!\p{L})/iuy,
  /\p{Lu}{1,5}(?!\p{L})/uy,
];

/**
 * A time of day with its zone: "14:30", "um 18:40 Uhr (MEZ)", "2:30pm", "14 Uhr", "18.40 Uhr". Whole hours need
 * "Uhr", "am" or "pm".
 */
export function readClock(cursor: PhraseCursor, context: PhraseContext): DraftClock | null {
  return cursor.attempt(() => {
    cursor.mark(",");
    const isDoubtful = takeLeading(cursor);
    const from = cursor.at;
    const parts = clockParts(cursor);
    if (!parts) return null;
    const half = halfDay(cursor, context, parts[0] ?? 0);
    const hasEnding = cursor.take("o-clock") !== null || half !== null;
    const term = cursor.terms[from];
    if (term?.type !== "clock" && !hasEnding) return null;
    const [hour = 0, minute = 0, second = 0] = parts;
    if (hour > 23 || minute > 59 || second > 59 || (half !== null && (hour < 1 || hour > 12))) {
      throw cursor.failure("no-such-time", from);
    }
    if (isDoubtful) throw cursor.failure("time-in-doubt", from);
    const named = zones(cursor);
    const position = term?.start ?? 0;
    const found = cursor.text.slice(position, cursor.terms[cursor.at - 1]?.end);
    return { hour: onFullDay(hour, half), minute, second, zones: named, position, found };
  });
}

/** Whether a doubt is among the words before a time. */
function takeLeading(cursor: PhraseCursor): boolean {
  let isDoubtful = false;
  while (!cursor.isAtEnd) {
    if (cursor.take("doubt")) isDoubtful = true;
    else if (!cursor.take("filler") && !cursor.take("at-or-about")) return isDoubtful;
  }
  return isDoubtful;
}

function clockParts(cursor: PhraseCursor): number[] | null {
  const term = cursor.peek();
  if (term?.type === "clock") {
    cursor.at++;
    return term.digits.split(":").map(Number);
  }
  const hour = cursor.number(1, 2);
  if (hour === null) return null;
  const minute = cursor.attempt(() => (cursor.mark(".") ? cursor.number(2, 2) : null));
  return [Number(hour), Number(minute ?? 0)];
}

function halfDay(cursor: PhraseCursor, context: PhraseContext, hour: number): "am" | "pm" | null {
  const sense = cursor.take("half-day");
  if (sense) return sense.half;
  const [term, after] = [cursor.peek(), cursor.peek(1)];
  // German "am" too: "2:30 am Montag" is the same either way, "12:30 am Montag" and "12:30 am 28. Oktober" are not.
  if (term?.type !== "word" || folded(term.text).replace(".", "") !== "am" || hour > 12) return null;
  if (hour === 12 && !term.glued && after && after.type !== "mark") {
    return decided(context, null, "am", () => cursor.failure("ambiguous", cursor.at - 1));
  }
  cursor.at++;
  return "am";
}

function onFullDay(hour: number, half: "am" | "pm" | null): number {
  if (half === null) return hour;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}

function zones(cursor: PhraseCursor): string[] {
  const inside = cursor.attempt(() => {
    if (!cursor.mark("(")) return null;
    const start = cursor.position;
    while (!cursor.isAtEnd && cursor.peek()?.text !== ")") cursor.at++;
    const text = cursor.text.slice(start, cursor.position).trim();
    return cursor.mark(")") && text !== "" ? text.split(/\s+(?:oder|or)\s+/u) : null;
  });
  if (inside) return inside;
  const term = cursor.peek();
  if (term?.type !== "word" || term.senses.length > 0) return [];
  const zone = ZONES.map((pattern) => textAt(pattern, cursor.text, term.start)).find((text) => text !== null);
  if (!zone) return [];
  while (!cursor.isAtEnd && cursor.position < term.start + zone.length) cursor.at++;
  return [zone];
}

function textAt(pattern: RegExp, text: string, start: number): string | null {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0] ?? null;
}
