import anyAscii from "any-ascii";
import { pictureLetters } from "./picture-fonts.ts";

let letters: ReturnType<typeof pictureLetters> | undefined;

/**
 * Makes texts such that share images can be set from them: what is in a script that the site's typefaces don't have,
 * such as Hangul, is romanised, and left out where that can't be done. A typeface for it would be larger than all else.
 */
export async function drawableTexts(): Promise<(text: string) => string> {
  letters ??= pictureLetters();
  const ranges = await letters;
  const has = (sign: string) => {
    const code = sign.codePointAt(0) ?? 0;
    return ranges.some(([from, to]) => code >= from && code <= to);
  };
  return (text) => {
    const signs = [...text.normalize("NFC")].map((sign) => (has(sign) ? sign : anyAscii(sign)));
    return signs.join("").replaceAll(/ {2,}/gu, " ").trim();
  };
}
