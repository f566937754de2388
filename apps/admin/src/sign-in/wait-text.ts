import type { signInWords } from "../words/sign-in-words.ts";
import { fill, type Words } from "../words/word-table.ts";

/** How long nobody may try: seconds, and minutes when there are many. */
export function waitText(
  words: Pick<Words<typeof signInWords>, "tooMany" | "tooManyMinutes">,
  seconds: number,
): string {
  return seconds > 120
    ? fill(words.tooManyMinutes, { minutes: Math.ceil(seconds / 60) })
    : fill(words.tooMany, { seconds });
}
