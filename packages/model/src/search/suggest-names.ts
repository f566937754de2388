import { nameKeys } from "./fold-name.ts";
import type { SoughtWords } from "./read-search.ts";
import { wordsOf } from "./text-words.ts";
import type { PlainWord } from "./word-forms.ts";

/** Names less alike than this are other names. */
const leastLikeness = 0.3;
const mostSuggested = 3;

/**
 * Of the names that there are, those that come closest to words that weren't found, closest first, at most three: what
 * a reader may have meant. Likeness is that of PostgreSQL's pg_trgm: the share of trigrams that two words have in common.
 */
export function suggestNames(search: readonly SoughtWords[], names: readonly string[]): string[] {
  const sought = search.flatMap(({ words }) => words).filter(({ plain }) => plain.length > 2);
  const likeness = names.map((name) => {
    const words = wordsOf(name);
    const pairs = sought.flatMap((a) => words.map((b) => likenessOf(a, b)));
    return { name, likeness: Math.max(0, ...pairs) };
  });
  return likeness
    .filter((each) => each.likeness >= leastLikeness)
    .toSorted((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
    .slice(0, mostSuggested)
    .map(({ name }) => name);
}

/** From 0 to 1, of the spellings that are closest. */
function likenessOf(a: PlainWord, b: PlainWord): number {
  const [keysOfA, keysOfB] = [a, b].map(({ plain, named }) => [
    plain,
    ...nameKeys(plain),
    ...nameKeys(named),
  ]);
  return Math.max(...(keysOfA ?? []).flatMap((one) => (keysOfB ?? []).map((other) => share(one, other))));
}

function share(a: string, b: string): number {
  const [ofA, ofB] = [trigrams(a), trigrams(b)];
  const common = [...ofA].filter((trigram) => ofB.has(trigram)).length;
  return common / (ofA.size + ofB.size - common);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
