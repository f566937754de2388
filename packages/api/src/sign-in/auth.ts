import type { Database } from "@claimline/db/database";
import { roleSchema } from "@claimline/model/publication/role";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { createAuthMiddleware } from "better-auth/api";
import { z } from "zod";
import type { Account } from "../context.ts";

export interface AuthSettings {
  database: Database;
  /** Signs cookies; at least 32 characters. */
  secret: string;
  /** Where editors reach the newsroom: the origin that sign-in trusts. */
  newsroomUrl: string;
}

/** The header in which the server in front hands on the caller's address, having removed any that came from outside. */
export const callerAddressHeader = "x-claimline-caller";

/** Sign-in for the newsroom. Accounts are made by administrators, never by who comes along. */
export function createAuth({ database, secret, newsroomUrl }: AuthSettings) {
  return betterAuth({
    database: prismaAdapter(database, { provider: "postgresql", transaction: true }),
    secret,
    baseURL: newsroomUrl,
    basePath: "/api/auth",
    trustedOrigins: [new URL(newsroomUrl).origin],
    telemetry: { enabled: false },
    // What fails unexpectedly is thrown, so that the server writes it down like everything else, once.
    logger: { disabled: true },
    onAPIError: { throw: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8, maxPasswordLength: 128 },
    session: { expiresIn: 14 * 86_400, updateAge: 86_400 },
    user: {
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "contributor" },
        mustChangePassword: { type: "boolean", input: false, defaultValue: false },
      },
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: { "/sign-in/email": { window: 60, max: 10 }, "/change-password": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "claimline",
      useSecureCookies: newsroomUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [callerAddressHeader] },
    },
    hooks: {
      after: createAuthMiddleware(async (ctx) => {
        const session = ctx.context.session ?? ctx.context.newSession;
        if (ctx.path !== "/change-password" || !session || ctx.context.returned instanceof Error) return;
        await database.user.update({ where: { id: session.user.id }, data: { mustChangePassword: false } });
      }),
    },
  });
}

export type Auth = ReturnType<typeof createAuth>;

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  mustChangePassword: z.boolean(),
});

/** Who is signed in by the cookies of a request. */
export async function findAccount(auth: Auth, headers: Headers): Promise<Account | null> {
  const session = await auth.api.getSession({ headers }).catch((error: unknown) => rethrow(auth, error));
  return session ? accountSchema.parse(session.user) : null;
}

/** better-auth says no more than that it found no session; to ask once more tells why, by throwing. */
async function rethrow(auth: Auth, error: unknown): Promise<never> {
  const { internalAdapter } = await auth.$context;
  await internalAdapter.findSession("");
  throw error;
}
