import { compile } from "html-to-text";

/** HTML as words: nothing of it is kept that could run or load, and where its links lead stands apart. */
export interface PlainText {
  text: string;
  links: string[];
}

/** What marks a text as HTML rather than as words with a stray sign: a tag, a comment or a character reference. */
const looksLikeHtml = /<[a-z!/][^>]*>|&(?:[a-z]+|#x?[0-9a-f]+);/iu;

const webAddress = /^https?:\/\//iu;

const convert = compile({
  wordwrap: false,
  // A headline is no place for another one's capitals.
  selectors: [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: "table", format: "block" },
    ...["iframe", "object", "embed", "noscript", "template", "svg", "math"].map((selector) => ({
      selector,
      format: "skip",
    })),
  ],
});

const hrefs = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/giu;

/** The words of a text that may be HTML, in one line, and the web addresses that it links to. */
export function plainText(source: string): PlainText {
  if (!looksLikeHtml.test(source)) return { text: oneLine(source), links: [] };
  const found = [...source.matchAll(hrefs)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
  const links = found.map((href) => convert(href).trim()).filter((href) => webAddress.test(href));
  return { text: oneLine(convert(source)), links: [...new Set(links)] };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** The text within `most` characters, ended at a sentence, else at a word. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = text.slice(0, most - 1);
  const sentence = /^.*[.!?](?=\s)/su.exec(text.slice(0, most))?.[0];
  if (sentence && sentence.length > most / 2) return sentence;
  const word = /^.*(?=\s)/su.exec(room)?.[0];
  return `${(word && word.length > most / 2 ? word : room.replace(/[\uD800-\uDBFF]$/u, "")).trim()}…`;
}
