import { z } from "zod";
import { functionWords } from "./function-words.ts";
import { wordsOf } from "./text-words.ts";
import type { PlainWord } from "./word-forms.ts";

/** One thing that a search asks for: a word, or words that must follow one another. */
export interface SoughtWords {
  /** At least one. */
  words: readonly [PlainWord, ...PlainWord[]];
  /** Between quotation marks: as written, accents and case apart, in no other inflection or spelling. */
  exact: boolean;
  /** The last word may be the beginning of one, for a reader may still be typing it. */
  open: boolean;
}

/** Between quotation marks of any kind, or without a space. */
const piecePattern = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu;

/**
 * What a search asks for, all of which must be found. What holds together without a space ("Il-76", "10.000") is a
 * phrase. Articles, prepositions and conjunctions count only where there is nothing else. Empty when there is neither
 * letter nor digit.
 */
export function readSearch(text: string): SoughtWords[] {
  const pieces = [...text.matchAll(piecePattern)].flatMap(({ 0: piece, 1: quoted }) => {
    const [first, ...more] = wordsOf(quoted ?? piece).map(({ plain, named }) => ({ plain, named }));
    return first === undefined
      ? []
      : [{ words: [first, ...more] as const, exact: quoted !== undefined, open: false }];
  });
  const last = pieces.length - 1;
  const sought = pieces.map((piece, index) => ({ ...piece, open: index === last && !piece.exact }));
  const telling = sought.filter(
    ({ words, exact }) => exact || words.length > 1 || !functionWords.has(words[0].plain),
  );
  return telling.length > 0 ? telling : sought;
}

/** A search as it is given: at most 200 characters, with a letter or digit unless it is empty, which asks for nothing. */
export const searchTextSchema = z
  .string()
  .trim()
  .max(200)
  .refine((text) => text === "" || readSearch(text).length > 0, {
    message: "search-without-words",
    params: { code: "search-without-words" },
  });
