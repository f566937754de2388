import type { signInWords } from "../words/sign-in-words.ts";
import type { Words } from "../words/word-table.ts";
import type { AuthResult } from "./auth-requests.ts";
import { waitText } from "./wait-text.ts";

/** How many characters a password has, as better-auth takes it. */
const bounds = { least: 8, most: 128 };

/** What is wrong with a password that somebody chose, or `undefined`. */
export function newPasswordFault(password: string, words: Words<typeof signInWords>): string | undefined {
  if (password.length < bounds.least) return words.newTooShort;
  if (password.length > bounds.most) return words.newTooLong;
  return undefined;
}

/** Why a request about a password failed that no field of the form can mend. */
export function requestFault(
  result: Exclude<AuthResult, { ok: true }>,
  words: Words<typeof signInWords>,
): string {
  if (result.reason === "unreachable") return words.unreachable;
  if (result.reason === "too-many") return waitText(words, result.retryAfter);
  return words.failed;
}
