import { type Action, may } from "@claimline/model/publication/permission";
import { mayWithKey } from "@claimline/model/publication/key-scope";
import { problems } from "@claimline/model/problem";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import { presentlyAsked } from "./asked.ts";
import type { Context } from "./context.ts";
import { problemAnswer } from "./problem-answer.ts";
import { ProblemError } from "./problem-error.ts";
import { unstorableTexts } from "./unstorable-texts.ts";

const trpc = initTRPC
  .context<Context>()
  .meta<{ action: Action }>()
  .create({
    // Stack traces and causes stay with the operator.
    isDev: false,
    errorFormatter({ shape, error, ctx }) {
      const problem = problemAnswer(error, ctx ?? presentlyAsked());
      const { code, path } = shape.data;
      // tRPC has no code of its own for some statuses, such as 410.
      const httpStatus = problems[problem.code].http;
      return { ...shape, message: problem.message, data: { code, httpStatus, path, problem } };
    },
    sse: {
      // A proxy that sees nothing for a while closes the connection; browsers reconnect after `reconnectAfterInactivityMs`.
      ping: { enabled: true, intervalMs: 15_000 },
      maxDurationMs: 10 * 60_000,
      client: { reconnectAfterInactivityMs: 40_000 },
    },
  });

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** A procedure that anybody may call; its action must be public in the table of permissions. */
export function publicProcedure(action: Action) {
  return trpc.procedure.meta({ action }).use(({ next }) => {
    if (!may(null, action)) throw new ProblemError("forbidden");
    return next();
  });
}

/**
 * A procedure for who is signed in and has the role that the table of permissions asks for. Text that the database
 * can't keep is refused before anything is done.
 */
export function accountProcedure(action: Action) {
  return trpc.procedure.meta({ action }).use(async ({ ctx, next, getRawInput }) => {
    const { account } = ctx;
    if (!account) throw new ProblemError("unauthenticated");
    if (account.mustChangePassword && !mayBeforeThat.has(action)) {
      throw new ProblemError("password-change-required");
    }
    if (account.apiKey && !mayWithKey(account.apiKey.scopes, action)) throw new ProblemError("scope-missing");
    if (account.secondFactorDue && !mayBeforeThat.has(action)) {
      throw new ProblemError("second-factor-required");
    }
    if (!may(account.role, action)) throw new ProblemError("forbidden");
    const unstorable = unstorableTexts(await getRawInput());
    if (unstorable.length > 0) {
      const fields = unstorable.map((path) => ({ path, code: "text-unstorable" as const }));
      throw new ProblemError("invalid-input", { fields });
    }
    return next({ ctx: { ...ctx, account } });
  });
}

/** What is open before a forced change of the password and before a second factor. */
const mayBeforeThat: ReadonlySet<Action> = new Set<Action>(["account.self"]);

/** The version that a write is based on: the one that the writer has read. */
export const versionSchema = z.int32().min(1);
