import { type PlainWord, readWord } from "./word-forms.ts";

/** A word of a text, and where it stands, in UTF-16 code units, `to` after its end. */
export interface TextWord extends PlainWord {
  from: number;
  to: number;
}

/** Letters, digits and their marks; an apostrophe between letters doesn't end a word. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼʹ′`][\p{L}\p{M}]+)*/gu;

/** The words of a text, in order; whatever is neither letter nor digit separates them. */
export function wordsOf(text: string): TextWord[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const read = readWord(word);
    return read.plain === "" ? [] : [{ ...read, from: index, to: index + word.length }];
  });
}
