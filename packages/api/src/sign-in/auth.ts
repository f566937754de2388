import type { Database } from "@claimline/db/database";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { passkey } from "@better-auth/passkey";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins/two-factor";
import type { Instant } from "@claimline/model/time/instant";
import type { Attempts } from "./attempts.ts";
import { authHooks } from "./auth-hooks.ts";
import { callerAddressHeader } from "./auth-request.ts";
import { linkEndpoints } from "./link-endpoints.ts";

export interface AuthSettings {
  database: Database;
  /** Signs cookies; at least 32 characters. */
  secret: string;
  /** Where editors reach the newsroom: the origin that sign-in trusts. */
  newsroomUrl: string;
  now: () => Instant;
  /** Counts attempts; `null` where nobody signs in. */
  attempts: Attempts | null;
}

/** Sign-in for the newsroom. Accounts are made by administrators, never by who comes along. */
export function createAuth({ database, secret, newsroomUrl, now, attempts }: AuthSettings) {
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
      // Against floods only, in each server for itself: guesses are counted in the database.
      customRules: {
        "/sign-in/email": { window: 60, max: 30 },
        "/change-password": { window: 60, max: 30 },
        "/two-factor/*": { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: "claimline",
      useSecureCookies: newsroomUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [callerAddressHeader] },
    },
    appName: "Claimline",
    plugins: [
      twoFactor(),
      passkey({
        rpName: "Claimline",
        origin: new URL(newsroomUrl).origin,
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: {
          // A passkey stands for both factors only when its owner was asked for, by a PIN or a finger.
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw refuseSignIn();
          },
        },
      }),
      linkEndpoints({ database, now }),
    ],
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
    hooks: authHooks({ database, now, attempts }),
  });
}

/** The words of a wrong password. */
function refuseSignIn(): APIError {
  return new APIError("UNAUTHORIZED", {
    code: "INVALID_EMAIL_OR_PASSWORD",
    message: "Invalid email or password",
  });
}

export type Auth = ReturnType<typeof createAuth>;
