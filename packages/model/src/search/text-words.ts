import { plainForm } from "./word-forms.ts";

/** A word of a text: its plain form, and where it stands, in UTF-16 code units, `to` after its end. */
export interface TextWord {
  plain: string;
  from: number;
  to: number;
}

/** Letters, digits and their marks; an apostrophe between letters doesn't end a word. */
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’ʼʹ′`][\p{L}\p{M}]+)*/gu;

/** The words of a text, in order; whatever is neither letter nor digit separates them. */
export function wordsOf(text: string): TextWord[] {
  return [...text.matchAll(wordPattern)].flatMap(({ 0: word, index }) => {
    const plain = plainForm(word);
    return plain === "" ? [] : [{ plain, from: index, to: index + word.length }];
  });
}
