import type { secondFactorWords } from "../words/second-factor-words.ts";
import type { signInWords } from "../words/sign-in-words.ts";
import type { Words } from "../words/word-table.ts";
import type { AuthResult } from "./auth-requests.ts";
import { waitText } from "./wait-text.ts";

/** Why something with a second factor didn't work, in words. */
export function secondFactorFault(
  result: Exclude<AuthResult, { ok: true }>,
  words: Words<typeof secondFactorWords> & Words<typeof signInWords>,
): string {
  switch (result.reason) {
    case "unreachable":
      return words.unreachable;
    case "too-many":
      return waitText(words, result.retryAfter);
    case "failed":
      return words.failed;
    case "refused":
      switch (result.code) {
        case "INVALID_PASSWORD":
          return words.passwordWrong;
        case "INVALID_CODE":
        case "INVALID_BACKUP_CODE":
          return words.codeWrong;
        case "INVALID_TWO_FACTOR_COOKIE":
        case "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE":
          return words.codeLate;
        case "SESSION_NOT_FRESH":
          return words.passkeyOld;
        case "CANCELLED":
        case "PASSKEY_NOT_FOUND":
        case "AUTHENTICATION_FAILED":
        case "FAILED_TO_VERIFY_REGISTRATION":
        case "INVALID_EMAIL_OR_PASSWORD":
          return words.passkeyFailed;
        default:
          return words.failed;
      }
  }
}
