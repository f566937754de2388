import { accountProcedure, router } from "../trpc.ts";
import { deactivateUser, reactivateUser } from "./deactivate-user.ts";
import { inviteUser, inviteUserInput } from "./invite-user.ts";
import { listUsers, listUsersOutput } from "./list-users.ts";
import { resetSecondFactor } from "./reset-second-factor.ts";
import { resetUserPassword } from "./reset-password.ts";
import { setRole, setRoleInput } from "./set-role.ts";
import { changedUserSchema, handedLinkSchema, userIdInput } from "./user-answer.ts";
import { withdrawInvitation, withdrawInvitationInput } from "./withdraw-invitation.ts";

/** Who works in the newsroom, and what they may do. */
export const userRouter = router({
  list: accountProcedure("user.list")
    .output(listUsersOutput)
    .query(({ ctx }) => listUsers(ctx)),
  invite: accountProcedure("user.invite")
    .input(inviteUserInput)
    .output(handedLinkSchema)
    .mutation(({ ctx, input }) => inviteUser(ctx, input)),
  withdrawInvitation: accountProcedure("user.withdrawInvitation")
    .input(withdrawInvitationInput)
    .output(changedUserSchema)
    .mutation(({ ctx, input }) => withdrawInvitation(ctx, input)),
  setRole: accountProcedure("user.setRole")
    .input(setRoleInput)
    .output(changedUserSchema)
    .mutation(({ ctx, input }) => setRole(ctx, input)),
  deactivate: accountProcedure("user.deactivate")
    .input(userIdInput)
    .output(changedUserSchema)
    .mutation(({ ctx, input }) => deactivateUser(ctx, input)),
  reactivate: accountProcedure("user.reactivate")
    .input(userIdInput)
    .output(changedUserSchema)
    .mutation(({ ctx, input }) => reactivateUser(ctx, input)),
  resetSecondFactor: accountProcedure("user.resetSecondFactor")
    .input(userIdInput)
    .output(changedUserSchema)
    .mutation(({ ctx, input }) => resetSecondFactor(ctx, input)),
  resetPassword: accountProcedure("user.resetPassword")
    .input(userIdInput)
    .output(handedLinkSchema)
    .mutation(({ ctx, input }) => resetUserPassword(ctx, input)),
});
