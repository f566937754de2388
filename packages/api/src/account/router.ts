import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import { accountProcedure, router } from "../trpc.ts";
import { endedSessionsSchema, endOtherSessions, endSession, endSessionInput } from "./end-sessions.ts";
import { ownSecondFactor, ownSecondFactorOutput } from "./second-factor.ts";
import { listSessions, listSessionsOutput } from "./list-sessions.ts";

const selfSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  mustChangePassword: z.boolean(),
  /** What has to be done with a second factor before anything else. */
  secondFactorDue: z.enum(["set-up", "verify"]).nullable(),
});

/** What somebody signed in may know and do about their own account; passwords change at `/api/auth/change-password`. */
export const accountRouter = router({
  self: accountProcedure("account.self")
    .output(selfSchema)
    .query(({ ctx: { account } }) => {
      const { name, email, role, mustChangePassword, secondFactorDue = null } = account;
      return { name, email, role, mustChangePassword, secondFactorDue };
    }),
  secondFactor: accountProcedure("account.secondFactor")
    .output(ownSecondFactorOutput)
    .query(({ ctx }) => ownSecondFactor(ctx)),
  sessions: accountProcedure("account.sessions")
    .output(listSessionsOutput)
    .query(({ ctx }) => listSessions(ctx)),
  endSession: accountProcedure("account.endSession")
    .input(endSessionInput)
    .output(endedSessionsSchema)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  endOtherSessions: accountProcedure("account.endOtherSessions")
    .output(endedSessionsSchema)
    .mutation(({ ctx }) => endOtherSessions(ctx)),
});
