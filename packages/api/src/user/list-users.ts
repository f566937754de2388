import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { invitationSchema, userSchema } from "./user-answer.ts";

export const listUsersOutput = z.strictObject({
  users: z.array(userSchema),
  invitations: z.array(invitationSchema),
  /** Whether links are sent by mail; else they are to be copied. */
  sendsMail: z.boolean(),
});

/** Everybody who has an account, active ones first, and who was invited. */
export async function listUsers(ctx: SignedInContext): Promise<z.infer<typeof listUsersOutput>> {
  const now = new Date(ctx.now());
  const [users, invitations] = await Promise.all([
    ctx.database.user.findMany({
      orderBy: [{ deactivatedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
      include: { _count: { select: { passkeys: true, sessions: { where: { expiresAt: { gt: now } } } } } },
    }),
    ctx.database.accountLink.findMany({ where: { kind: "invitation" }, orderBy: { createdAt: "desc" } }),
  ]);
  return {
    users: users.map((user) => ({
      id: user.id,
      name: user.name,
      email: user.email,
      role: roleSchema.parse(user.role),
      deactivatedAt: user.deactivatedAt?.toISOString() ?? null,
      secondFactor: user.twoFactorEnabled === true || user._count.passkeys > 0,
      createdAt: user.createdAt.toISOString(),
      lastSeenAt: user.lastSeenAt?.toISOString() ?? null,
      sessions: user._count.sessions,
    })),
    invitations: invitations.map((link) => ({
      id: link.id,
      email: link.email,
      role: roleSchema.parse(link.role),
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
      expired: link.expiresAt <= now,
    })),
    sendsMail: ctx.post?.mailer !== null && ctx.post !== undefined,
  };
}
