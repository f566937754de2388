import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import anyAscii from "any-ascii";
import { nameKeys, spellHooks } from "./fold-name.ts";

/** No word is longer than this; of what is, the beginning counts. */
const longestWord = 64;

/** A word as a search compares it. */
export interface PlainWord {
  plain: string;
  /** The same with its hooks spelled out, since they tell the sound of a name: `sudzha` where the plain form of Sudža is `sudza`. */
  named: string;
}

export function readWord(word: string): PlainWord {
  return { plain: plainForm(word), named: plainForm(spellHooks(word.normalize("NFC").toLowerCase())) };
}

/** A word in small letters without accents, apostrophes and genitive 's; in its own script where that isn't Latin. */
function plainForm(word: string): string {
  const small = word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]s$/u, "");
  const plain = /\p{Script=Latin}/u.test(small) ? anyAscii(small).toLowerCase() : small;
  const letters = [...plain.replaceAll(/[^\p{L}\p{N}]/gu, "").replaceAll("ς", "σ")];
  return letters.length > longestWord ? letters.slice(0, longestWord).join("") : letters.join("");
}

/**
 * What stands in a search index for a word besides its plain form: its German and English stems, after `=`, and the
 * keys of the name it may be, after `~`; each only where it differs from the plain form.
 */
export function storedForms(word: PlainWord): readonly string[] {
  const { plain } = word;
  const { stems, keys } = formsOf(word);
  return [
    ...stems.filter((stem) => stem !== plain).map((stem) => `=${stem}`),
    ...keys.filter((key) => key !== plain).map((key) => `~${key}`),
  ];
}

/** What to look for in an index to find a word in another inflection or spelling. */
export function soughtForms(word: PlainWord): readonly string[] {
  const { plain } = word;
  const { stems, keys } = formsOf(word);
  return [
    ...new Set([
      plain,
      ...stems.flatMap((stem) => [stem, `=${stem}`]),
      ...keys.flatMap((key) => [key, `~${key}`]),
    ]),
  ];
}

interface WordForms {
  stems: readonly string[];
  keys: readonly string[];
}

/** Texts repeat their words: stemming each anew would take most of the time of a publication. */
const known = new Map<string, WordForms>();
const mostKnown = 20_000;

function formsOf({ plain, named }: PlainWord): WordForms {
  const name = `${plain} ${named}`;
  const found = known.get(name);
  if (found) return found;
  const stems = /^[a-z]+$/u.test(plain) ? [...new Set([stemGerman(plain), stemEnglish(plain)])] : [];
  // A name loses no more than the s of its genitive; other stems would make names of what is none.
  const spellings = [plain, named, ...stems.filter((stem) => `${stem}s` === plain)];
  const forms = { stems, keys: [...new Set(spellings.flatMap(nameKeys))] };
  if (known.size >= mostKnown) known.clear();
  known.set(name, forms);
  return forms;
}
