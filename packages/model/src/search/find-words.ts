import { nameKeys } from "./fold-name.ts";
import type { SoughtWords } from "./read-search.ts";
import { type TextWord, wordsOf } from "./text-words.ts";
import { type PlainWord, soughtForms, storedForms } from "./word-forms.ts";

/** Where words stand in a text: from, and to after the end, in UTF-16 code units. */
export type TextRange = readonly [from: number, to: number];

/** From so many letters on a word is found inside of others, as in German compounds. */
const leastInside = 4;
/** Where a sign is a syllable or a word, two of them are enough. */
const leastInsideSigns = 2;
/** From so many letters on the beginning of a word is enough. */
const leastBeginning = 3;

/** How a single word, or the last of a phrase, may be found besides by its forms. */
export interface WordSearch {
  /** Forms that an index has for the word. */
  forms: readonly string[];
  /** Beginnings of forms. */
  beginnings: readonly string[];
  /** What the plain form of a word may hold; `null` when only whole words and beginnings count. */
  inside: string | null;
}

/** How to look for each of the words of a piece. */
export function wordSearches({ words, exact, open }: SoughtWords): WordSearch[] {
  return words.map((word, index) => {
    const { plain } = word;
    if (exact) return { forms: [plain], beginnings: [], inside: null };
    const forms = soughtForms(word);
    const isOpen = open && index === words.length - 1;
    return {
      forms,
      beginnings: isOpen ? beginningsOf(word) : [],
      inside: words.length === 1 && canBeInside(plain) ? plain : null,
    };
  });
}

/** Not of stems, which are shorter than what was typed. */
function beginningsOf({ plain, named }: PlainWord): string[] {
  const keys = [plain, named].flatMap(nameKeys).filter((key) => key.length >= leastBeginning);
  const spelled = keys.flatMap((key) => (key === plain ? [`~${key}`] : [key, `~${key}`]));
  return plain.length >= leastBeginning ? [plain, ...spelled] : spelled;
}

function canBeInside(plain: string): boolean {
  const signs = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain);
  return [...plain].length >= (signs ? leastInsideSigns : leastInside);
}

/** Where a text has what one piece of a search asks for: whole words, one range for a phrase. */
function findWords(text: readonly TextWord[], sought: SoughtWords): TextRange[] {
  const searches = wordSearches(sought);
  return text.flatMap((first, index): TextRange[] => {
    const here = text.slice(index, index + searches.length);
    const last = here.at(-1) ?? first;
    const found = searches.every((search, place) => {
      const word = here[place];
      return word !== undefined && isWord(word, search);
    });
    return found ? [[first.from, last.to]] : [];
  });
}

function isWord(read: PlainWord, { forms, beginnings, inside }: WordSearch): boolean {
  const { plain } = read;
  if (forms.includes(plain) || (inside !== null && plain.includes(inside))) return true;
  if (beginnings.some((beginning) => plain.startsWith(beginning))) return true;
  return storedForms(read).some(
    (stored) => forms.includes(stored) || beginnings.some((beginning) => stored.startsWith(beginning)),
  );
}

/** A text with what a search asks for in it: the ranges in order, none within another; and which pieces were found. */
export function findAll(
  text: string,
  search: readonly SoughtWords[],
): { ranges: TextRange[]; found: ReadonlySet<SoughtWords> } {
  const words = wordsOf(text);
  const found = new Set<SoughtWords>();
  const all = search.flatMap((sought) => {
    const ranges = findWords(words, sought);
    if (ranges.length > 0) found.add(sought);
    return ranges;
  });
  const ranges: TextRange[] = [];
  for (const [from, to] of all.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const before = ranges.at(-1);
    if (before === undefined || from >= before[1]) ranges.push([from, to]);
    else if (to > before[1]) ranges[ranges.length - 1] = [before[0], to];
  }
  return { ranges, found };
}
