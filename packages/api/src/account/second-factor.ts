import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { loadSettings } from "../site/load-settings.ts";

export const ownSecondFactorOutput = z.strictObject({
  /** Whether an authenticator app is set up. */
  totp: z.boolean(),
  passkeys: z.array(
    z.strictObject({ id: z.string(), name: z.string().nullable(), createdAt: z.string().nullable() }),
  ),
  /** Whether the account may not do without. */
  required: z.boolean(),
});

/** What the account has as a second factor. */
export async function ownSecondFactor(ctx: SignedInContext): Promise<z.infer<typeof ownSecondFactorOutput>> {
  const [user, { settings }] = await Promise.all([
    ctx.database.user.findUnique({
      where: { id: ctx.account.id },
      select: {
        twoFactorEnabled: true,
        passkeys: {
          select: { id: true, name: true, createdAt: true },
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        },
      },
    }),
    loadSettings(ctx.database),
  ]);
  const { role } = ctx.account;
  return {
    totp: user?.twoFactorEnabled === true,
    passkeys: (user?.passkeys ?? []).map(({ id, name, createdAt }) => ({
      id,
      name,
      createdAt: createdAt?.toISOString() ?? null,
    })),
    required: settings.secondFactorRequired && (role === "publisher" || role === "admin"),
  };
}
