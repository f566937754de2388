import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import { accountProcedure, router } from "../trpc.ts";

const selfSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  mustChangePassword: z.boolean(),
});

/** What somebody signed in may know and do about their own account; passwords change at `/api/auth/change-password`. */
export const accountRouter = router({
  self: accountProcedure("account.self")
    .output(selfSchema)
    .query(({ ctx: { account } }) => {
      const { name, email, role, mustChangePassword } = account;
      return { name, email, role, mustChangePassword };
    }),
});
