import { wordSearches } from "@claimline/model/search/find-words";
import type { SoughtWords } from "@claimline/model/search/read-search";
import { wordsOf } from "@claimline/model/search/text-words";
import { storedForms } from "@claimline/model/search/word-forms";
import type { SearchPlace, SearchText } from "./search-texts.ts";

/** PostgreSQL's weights, heaviest first. */
export const weights = ["A", "B", "C", "D"] as const;
type Weight = (typeof weights)[number];

const weightOf: Readonly<Record<SearchPlace, Weight>> = {
  title: "A",
  summary: "B",
  claim: "C",
  quote: "C",
  actor: "D",
  place: "D",
};

/** Places in a `tsvector` end here. */
const lastPlace = 16_383;

/** The columns `words` and `terms` of a row that holds these texts: `terms` as PostgreSQL reads a `tsvector`. */
export function searchColumns(texts: readonly SearchText[]): { words: string; terms: string } {
  const lines: string[] = [];
  const places = new Map<string, Set<string>>();
  let at = 0;
  for (const { where, texts: worded } of texts) {
    for (const { text } of worded) {
      const words = wordsOf(text);
      lines.push(words.map(({ plain }) => plain).join(" "));
      for (const word of words) {
        at = Math.min(at + 1, lastPlace);
        for (const form of [word.plain, ...storedForms(word)]) {
          const ofForm = places.get(form) ?? new Set();
          places.set(form, ofForm.add(`${at}${weightOf[where]}`));
        }
      }
      // A phrase never goes from one text into the next.
      at = Math.min(at + 1, lastPlace);
    }
  }
  const terms = [...places].map(([form, ofForm]) => `'${form}':${[...ofForm].join(",")}`);
  return { words: lines.join("\n"), terms: terms.join(" ") };
}

/**
 * What one piece of a search asks of `terms`, as PostgreSQL reads a `tsquery`; with a weight only where the words stand
 * in texts of that weight. Forms are of letters and digits, `=` and `~`, so that nothing in them needs escaping.
 */
export function termQuery(sought: SoughtWords, weight = ""): string {
  return wordSearches(sought)
    .map(({ forms, beginnings }) => {
      const whole = forms.map((form) => `'${form}':${weight}`);
      return `(${[...whole, ...beginnings.map((form) => `'${form}':*${weight}`)].join(" | ")})`;
    })
    .join(" <-> ");
}

/** What `words` must hold, as a pattern of `like`, where a word may stand inside of another; `null` where it may not. */
export function insidePattern(sought: SoughtWords): string | null {
  const [search] = wordSearches(sought);
  const inside = search?.inside ?? null;
  return inside === null ? null : `%${inside}%`;
}
