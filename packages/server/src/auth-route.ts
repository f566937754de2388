import { findAccount, type SignIn } from "@claimline/api/sign-in/find-account";
import { toNodeHandler } from "better-auth/node";
import { answerProblem, describeProblem } from "./answer.ts";
import type { Exchange } from "./exchange.ts";

export const authPrefix = "/api/auth/";

/** What the newsroom uses. better-auth has some thirty more, such as changing one's name past our audit entries. */
const offered: ReadonlySet<string> = new Set([
  "sign-in/email",
  "sign-out",
  "get-session",
  "change-password",
  "link/open",
  "link/use",
  "two-factor/enable",
  "two-factor/disable",
  "two-factor/verify-totp",
  "two-factor/verify-backup-code",
  "two-factor/generate-backup-codes",
  "passkey/generate-register-options",
  "passkey/verify-registration",
  "passkey/generate-authenticate-options",
  "passkey/verify-authentication",
  "passkey/delete-passkey",
]);

const verifyRegistration = `${authPrefix}passkey/verify-registration`;
const signOut = `${authPrefix}sign-out`;

/** Answers sign-in, sign-out and the like; rejects when that fails unexpectedly. */
export function createAuthRoute(signIn: SignIn) {
  const { auth } = signIn;
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, path } = exchange;
    if (!offered.has(path.slice(authPrefix.length))) {
      answerProblem(exchange, "not-found");
      return;
    }
    response.setHeader("cache-control", "no-store");
    const handle = toNodeHandler(async (asked) => {
      // When the database fails, better-auth calls it done although the session lives on: look first.
      if (path === signOut) await findAccount(signIn, asked.headers);
      const answer = await auth.handler(asked);
      if (answer.status === 404 && answer.body === null) return notFound(exchange);
      if (answer.status < 500) return answer;
      // Where better-auth keeps the reason to itself, looking for the account tells it.
      await findAccount(signIn, asked.headers);
      // It says so of any answer of an authenticator that it can't make sense of.
      if (path === verifyRegistration)
        return new Response(await answer.text(), { status: 400, headers: answer.headers });
      throw new Error(`Sign-in answered ${answer.status}.`);
    });
    await handle(request, response);
  };
}

/** What better-auth says, by an empty answer, of an address or a method that it doesn't know. */
function notFound(exchange: Exchange): Response {
  const { status, contentType, body } = describeProblem(exchange, "not-found");
  return new Response(JSON.stringify(body), { status, headers: { "content-type": contentType } });
}
