import { phrasesDe } from "./phrases-de.ts";
import { phrasesEn } from "./phrases-en.ts";
import type { Phrases, Sense } from "./phrase-sense.ts";

/** A piece of a typed text, from `start` to before `end`. */
export type Term = TermContent & {
  start: number;
  end: number;
  /** As typed. */
  text: string;
  /** Nothing stands between this and the term before, or the start of the text. */
  glued: boolean;
};

type TermContent =
  | { type: "number"; digits: string }
  /** Digits in groups: "170.000.002". */
  | { type: "grouped"; number: number }
  | { type: "clock"; digits: string }
  /** A date as ISO 8601 has it, with month at least. */
  | { type: "iso" }
  /** EDTF in parentheses after its description: "(angegeben als 2024-10-X1)". */
  | { type: "given"; edtf: string }
  | { type: "mark"; mark: string }
  /** Several where the languages differ, or where a word has two meanings. */
  | { type: "word"; senses: Sense[] };

const SPACE = /[\s\u200b\u2060\ufeff]+/uy;
const DASHES = /^[-\u2010-\u2015\u2212]$/u;

const PATTERNS: readonly (readonly [RegExp, (match: RegExpExecArray) => TermContent])[] = [
  [
    /\((?:angegeben\s+als|given\s+as)\s+([^()]*)\)/iuy,
    ([, edtf = ""]) => ({ type: "given", edtf: edtf.trim() }),
  ],
  [/\d{4}-\d\d(?:-\d\d(?:T[\d:]+(?:Z|[+-]\d\d(?::\d\d)?)?)?)?(?!\d)/uy, () => ({ type: "iso" })],
  [
    /(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?!\d)/uy,
    ([digits]) => ({ type: "grouped", number: Number(digits.replaceAll(/[.,]/g, "")) }),
  ],
  [/\d{1,2}:\d\d(?::\d\d)?(?![\d:])/uy, ([digits]) => ({ type: "clock", digits })],
  [/\d+/uy, ([digits]) => ({ type: "number", digits })],
  [/[\p{L}\p{M}]+/uy, () => ({ type: "word", senses: [] })],
  [/./suy, ([mark]) => ({ type: "mark", mark: DASHES.test(mark) ? "-" : mark })],
];

/** Cuts a text into terms; a word without senses is one that neither language has. Never fails. */
export function phraseTerms(text: string): Term[] {
  const pieces = cut(text);
  const terms: Term[] = [];
  let at = 0;
  for (let piece = pieces[at]; piece; piece = pieces[at]) {
    const found = longestPhrase(pieces, at);
    if (!found) {
      terms.push(piece);
      at++;
      continue;
    }
    const last = pieces[found.next - 1] ?? piece;
    const words = { senses: found.senses, end: last.end, text: text.slice(piece.start, last.end) };
    terms.push({ type: "word", start: piece.start, glued: piece.glued, ...words });
    at = found.next;
  }
  return terms;
}

function cut(text: string): Term[] {
  const pieces: Term[] = [];
  let end = 0;
  for (;;) {
    SPACE.lastIndex = end;
    const start = SPACE.test(text) ? SPACE.lastIndex : end;
    const piece = pieceAt(text, start);
    if (!piece) return pieces;
    pieces.push({ ...piece, glued: start === end });
    end = piece.end;
  }
}

function pieceAt(text: string, start: number): (Omit<Term, "glued"> & TermContent) | null {
  for (const [pattern, content] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match) return { ...content(match), start, end: start + match[0].length, text: match[0] };
  }
  return null;
}

interface LexiconEntry {
  words: string[];
  senses: Sense[];
}

const lexicon = lexiconOf([...phrasesDe, ...phrasesEn]);

/** By first word, the longest phrases first. */
function lexiconOf(phrases: Phrases): Map<string, LexiconEntry[]> {
  const senses = new Map<string, Sense[]>();
  for (const [sense, alike] of phrases) {
    for (const phrase of alike.split("|")) senses.set(phrase, [...(senses.get(phrase) ?? []), sense]);
  }
  const entries = [...senses].map(([phrase, of]) => ({ words: phrase.split(" "), senses: of }));
  return Map.groupBy(
    entries.toSorted((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0] ?? "",
  );
}

/** The longest phrase that starts at a piece, with the dots of its abbreviations ("v. Chr."). */
function longestPhrase(pieces: readonly Term[], from: number): { senses: Sense[]; next: number } | null {
  for (const { words, senses } of lexicon.get(folded(pieces[from]?.text ?? "")) ?? []) {
    let at = from;
    const fits = words.every((word) => {
      const piece = pieces[at];
      if (piece?.type !== "word" || folded(piece.text) !== word) return false;
      at = isGluedDot(pieces[at + 1]) ? at + 2 : at + 1;
      return true;
    });
    if (fits) return { senses, next: at };
  }
  return null;
}

function isGluedDot(piece: Term | undefined): boolean {
  return piece?.type === "mark" && piece.mark === "." && piece.glued;
}

const TWO_LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** As the lexicon spells: lower case, umlauts as two letters. */
export function folded(word: string): string {
  return word
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[äöüß]/gu, (letter) => TWO_LETTERS[letter] ?? letter);
}
