import { readWhen, type ReadWhenOptions } from "./read-when.ts";

/** What a line typed in a hurry says: a title, when it happened, and where it can be read. */
export interface QuickEntry {
  title: string;
  /** EDTF; `null` when the line begins and ends with no date. */
  when: string | null;
  /** An address on the web. */
  url: string | null;
}

const webAddress = /(?:^|\s)(https?:\/\/[^\s]+)/u;
/** Between a date and what happened then. */
const seam = /^[\s:,;.–—-]+|[\s:,;–—-]+$/gu;
const seamAfter = /[:,;–—]$|^[–—-]$/u;
const longestPhrase = 8;

/**
 * Reads a line such as "heute 14:30: Explosion in Sudscha https://example.org/a" or "Talks in Kyiv, late October": the
 * longest run of words at its beginning, else at its end, that `readWhen` takes for a date. A single word is one only
 * when it can hardly be anything else ("gestern", "28.10."), or when a colon or comma parts it from the rest.
 */
export function readQuickEntry(text: string, options: ReadWhenOptions): QuickEntry {
  const found = webAddress.exec(text);
  const url = found?.[1]?.replace(/[),.;]+$/u, "") ?? null;
  const words = text.replace(webAddress, " ").split(/\s+/u).filter(Boolean);
  for (let length = Math.min(longestPhrase, words.length); length > 0; length -= 1) {
    const [before, after] = [words.slice(0, length), words.slice(length)];
    const first = dateIn(
      before,
      seamAfter.test(before.at(-1) ?? "") || seamAfter.test(after[0] ?? ""),
      options,
    );
    if (first !== null) return { title: trimmed(after), when: first, url };
    const [rest, end] = [words.slice(0, -length), words.slice(-length)];
    const last = dateIn(end, seamAfter.test(rest.at(-1) ?? "") || rest.length === 0, options);
    if (last !== null) return { title: trimmed(rest), when: last, url };
  }
  return { title: trimmed(words), when: null, url };
}

function dateIn(words: readonly string[], isParted: boolean, options: ReadWhenOptions): string | null {
  const phrase = trimmed(words);
  if (phrase === "" || (!isParted && !isPlainlyDate(phrase))) return null;
  const reading = readWhen(phrase, options);
  return reading.ok && reading.edtf !== "" ? reading.edtf : null;
}

/** Not a bare number, which may count soldiers, nor a short word, which may be one of the title's. */
function isPlainlyDate(phrase: string): boolean {
  return !/^\d+$/u.test(phrase) && (/\s|\d/u.test(phrase) || phrase.length >= 5);
}

function trimmed(words: readonly string[]): string {
  return words.join(" ").replace(seam, "");
}
