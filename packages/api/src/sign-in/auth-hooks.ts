import type { Database } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { deleteSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { AttemptKeys, Attempts } from "./attempts.ts";
import { requestOf } from "./auth-request.ts";
import { findSessionState, type SecondFactorDue } from "./second-factor.ts";

interface HookSettings {
  database: Database;
  now: () => Instant;
  attempts: Attempts | null;
}

/** What is open to whom still owes a second factor. */
const always = ["/sign-in/email", "/sign-out", "/get-session", "/link/open", "/link/use"];
const openWhile: Readonly<Record<SecondFactorDue, ReadonlySet<string>>> = {
  verify: new Set([...always, "/passkey/generate-authenticate-options", "/passkey/verify-authentication"]),
  "set-up": new Set([
    ...always,
    "/change-password",
    "/two-factor/enable",
    "/two-factor/verify-totp",
    "/passkey/generate-register-options",
    "/passkey/verify-registration",
  ]),
};

/** Where a password or a code is tried that could be guessed. */
const guessable: ReadonlySet<string> = new Set([
  "/sign-in/email",
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/generate-backup-codes",
  "/two-factor/verify-totp",
  "/two-factor/verify-backup-code",
  "/link/use",
]);

/** Where somebody signed in gives their password again. */
const asksPassword: ReadonlySet<string> = new Set([
  "/change-password",
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/generate-backup-codes",
]);

/** Where a session is begun by more than a password. */
const strong: ReadonlyMap<string, string> = new Map([
  ["/two-factor/verify-totp", "totp"],
  ["/two-factor/verify-backup-code", "backup-code"],
  ["/passkey/verify-authentication", "passkey"],
]);

/** What else of sign-in stands in the audit. */
const audited: ReadonlyMap<string, string> = new Map([
  ["/change-password", "account.changePassword"],
  ["/two-factor/disable", "account.removeTotp"],
  ["/two-factor/generate-backup-codes", "account.newBackupCodes"],
  ["/passkey/verify-registration", "account.addPasskey"],
  ["/passkey/delete-passkey", "account.removePasskey"],
]);

const emailSchema = z.object({ email: z.string().max(320) });
const credentialSchema = z.object({ response: z.looseObject({ id: z.string().max(2_000) }) });
const trustSchema = z.object({ trustDevice: z.literal(true) });

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** What happens around every call of sign-in: locks, second factors, and the audit. */
export function authHooks({ database, now, attempts }: HookSettings) {
  const keysOf = (ctx: HookContext, sessionEmail: string | undefined): AttemptKeys => {
    const { address } = requestOf(ctx.headers);
    if (ctx.path === "/sign-in/email")
      return { email: emailSchema.safeParse(ctx.body).data?.email ?? null, address };
    return { email: asksPassword.has(ctx.path) ? (sessionEmail ?? null) : null, address };
  };
  const audit = (ctx: HookContext, user: { id: string }, action: string, details = {}) =>
    writeAudit(database, { account: user, now, ...requestOf(ctx.headers) }, { action, details });

  const before = createAuthMiddleware(async (ctx) => {
    const isFactor = ctx.path.startsWith("/two-factor/") || ctx.path.startsWith("/passkey/");
    const session =
      isFactor || ctx.path === "/change-password" || ctx.path === "/sign-out"
        ? await getSessionFromCtx(ctx)
        : null;
    if (session) {
      const due = (await findSessionState(database, session.session.id))?.secondFactorDue ?? null;
      if (due !== null && !openWhile[due].has(ctx.path)) throw refusal("FORBIDDEN", "SECOND_FACTOR_REQUIRED");
      // Within a session codes prove the app once, when it is set up; elsewhere they would be guessed past the locks.
      const isSetUp = due === "set-up" || !session.user["twoFactorEnabled"];
      if (
        ctx.path === "/two-factor/verify-backup-code" ||
        (ctx.path === "/two-factor/verify-totp" && !isSetUp)
      )
        throw refusal("BAD_REQUEST", "NOT_HERE");
    }
    if (trustSchema.safeParse(ctx.body).success) throw refusal("BAD_REQUEST", "NOT_HERE");
    if (ctx.path.startsWith("/passkey/verify-") && !credentialSchema.safeParse(ctx.body).success)
      throw refusal("BAD_REQUEST", "FAILED_TO_VERIFY_REGISTRATION");
    if (ctx.path === "/sign-out" && session) await audit(ctx, session.user, "account.signOut");
    if (attempts === null || !guessable.has(ctx.path)) return;
    const keys = keysOf(ctx, session?.user.email);
    const refused = await attempts.begin(keys);
    if (refused === null) return;
    throw new APIError(
      "TOO_MANY_REQUESTS",
      { code: "LOCKED", message: "Too many attempts.", retryAfter: refused.waitSeconds },
      { "retry-after": String(refused.waitSeconds), "x-retry-after": String(refused.waitSeconds) },
    );
  });

  const after = createAuthMiddleware(async (ctx) => {
    if (ctx.context.returned instanceof Error) return;
    const begun = ctx.context.newSession;
    const session = begun ?? ctx.context.session;
    if (attempts !== null && guessable.has(ctx.path))
      await attempts.succeed(keysOf(ctx, session?.user.email));
    if (!session) return;
    const { user } = session;
    const by = strong.get(ctx.path);
    if (by !== undefined && begun) {
      if (by === "totp" && (await isUsedCode(ctx, user.id))) {
        await ctx.context.internalAdapter.deleteSession(begun.session.token);
        deleteSessionCookie(ctx);
        throw refusal("UNAUTHORIZED", "INVALID_CODE");
      }
      await markStrong(begun.session.id);
      if (!ctx.context.session) await audit(ctx, user, "account.signIn", { by });
      else if (by === "totp") {
        await database.session.deleteMany({ where: { userId: user.id, id: { not: begun.session.id } } });
        await audit(ctx, user, "account.addTotp");
      } else await audit(ctx, user, "account.signIn", { by });
      return;
    }
    // With an authenticator app nobody is signed in by the password yet.
    if (ctx.path === "/sign-in/email" && !user["twoFactorEnabled"])
      await audit(ctx, user, "account.signIn", { by: "password" });
    if (ctx.path === "/change-password") {
      await database.user.update({ where: { id: user.id }, data: { mustChangePassword: false } });
    }
    // A session that takes the place of the one in which it was asked for, which could only be a strong one.
    if ((ctx.path === "/change-password" || ctx.path === "/two-factor/disable") && begun)
      await database.session.updateMany({
        where: {
          id: begun.session.id,
          user: { OR: [{ twoFactorEnabled: true }, { passkeys: { some: {} } }] },
        },
        data: { secondFactor: true },
      });
    if (ctx.path === "/passkey/verify-registration") {
      await markStrong(session.session.id);
      await database.session.deleteMany({ where: { userId: user.id, secondFactor: false } });
    }
    const action = audited.get(ctx.path);
    if (action !== undefined) await audit(ctx, user, action);
  });

  async function markStrong(id: string): Promise<void> {
    await database.session.updateMany({ where: { id }, data: { secondFactor: true } });
  }

  /** Whether a code was used before: each counts once. Its row lives for as long as a code could be valid. */
  async function isUsedCode(ctx: HookContext, userId: string): Promise<boolean> {
    const code = z.object({ code: z.string() }).safeParse(ctx.body).data?.code ?? "";
    const key = `used-code:${userId}:${code.slice(0, 20)}`;
    const clock = BigInt(Date.now());
    await database.signInAttempt.deleteMany({ where: { key, expire: { lte: clock } } });
    const { count } = await database.signInAttempt.createMany({
      data: [{ key, points: 1, expire: clock + 120_000n }],
      skipDuplicates: true,
    });
    return count === 0;
  }

  return { before, after };
}

function refusal(status: "BAD_REQUEST" | "UNAUTHORIZED" | "FORBIDDEN", code: string): APIError {
  return new APIError(status, { code, message: code });
}
