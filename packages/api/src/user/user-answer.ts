import { roleSchema } from "@claimline/model/publication/role";
import { z } from "zod";

/** An account, as administrators see it. */
export const userSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  /** Since when nobody can sign in to it; `null` for an active account. */
  deactivatedAt: z.string().nullable(),
  /** Whether more than a password is asked for. */
  secondFactor: z.boolean(),
  createdAt: z.string(),
  /** To the minute; `null` when nobody has ever signed in to it. */
  lastSeenAt: z.string().nullable(),
  /** Sessions that haven't ended. */
  sessions: z.int(),
});

/** Somebody who was invited and has no account yet. */
export const invitationSchema = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  role: roleSchema,
  createdAt: z.string(),
  expiresAt: z.string(),
  expired: z.boolean(),
});

/** How a link reaches its person: by mail, or handed over by the administrator, who is the only one to see it. */
export const handedLinkSchema = z.strictObject({
  link: z.string().nullable(),
  mail: z.enum(["sent", "none", "failed"]),
  expiresAt: z.string(),
});

export type HandedLink = z.infer<typeof handedLinkSchema>;

export const userIdInput = z.strictObject({ id: z.string().min(1).max(100) });

export const changedUserSchema = z.strictObject({ id: z.string() });
