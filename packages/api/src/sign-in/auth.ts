import type { Database } from "@claimline/db/database";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import type { Instant } from "@claimline/model/time/instant";
import { writeAudit } from "../audit/write-audit.ts";
import { callerAddressHeader, requestOf } from "./auth-request.ts";
import { linkEndpoints } from "./link-endpoints.ts";

export interface AuthSettings {
  database: Database;
  /** Signs cookies; at least 32 characters. */
  secret: string;
  /** Where editors reach the newsroom: the origin that sign-in trusts. */
  newsroomUrl: string;
  now: () => Instant;
}

/** Sign-in for the newsroom. Accounts are made by administrators, never by who comes along. */
export function createAuth({ database, secret, newsroomUrl, now }: AuthSettings) {
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
    plugins: [linkEndpoints({ database, now })],
    databaseHooks: {
      session: {
        create: {
          // After the password was found right, so that nobody learns from it which accounts there are.
          before: async ({ userId }) => {
            const user = await database.user.findUnique({ where: { id: userId } });
            if (user?.deactivatedAt) throw refuseSignIn();
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        // Afterwards nobody is signed in any more who it could be said of.
        const session = ctx.path === "/sign-out" ? await getSessionFromCtx(ctx) : null;
        if (!session) return;
        await writeAudit(
          database,
          { account: session.user, now, ...requestOf(ctx.headers) },
          { action: "account.signOut" },
        );
      }),
      after: createAuthMiddleware(async (ctx) => {
        const session = ctx.context.session ?? ctx.context.newSession;
        const action = audited.get(ctx.path);
        if (action === undefined || !session || ctx.context.returned instanceof Error) return;
        await database.$transaction(async (tx) => {
          if (ctx.path === "/change-password") {
            await tx.user.update({ where: { id: session.user.id }, data: { mustChangePassword: false } });
          }
          await writeAudit(tx, { account: session.user, now, ...requestOf(ctx.headers) }, { action });
        });
      }),
    },
  });
}

/** What of sign-in stands in the audit, by its path. */
const audited: ReadonlyMap<string, string> = new Map([
  ["/sign-in/email", "account.signIn"],
  ["/change-password", "account.changePassword"],
]);

/** The words of a wrong password. */
function refuseSignIn(): APIError {
  return new APIError("UNAUTHORIZED", {
    code: "INVALID_EMAIL_OR_PASSWORD",
    message: "Invalid email or password",
  });
}

export type Auth = ReturnType<typeof createAuth>;
