import { randomUUID } from "node:crypto";
import { type Database, type DatabaseTransaction, isTaken } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import { unstorableTexts } from "../unstorable-texts.ts";
import { openLink, type OpenedLink, takeLink } from "./account-links.ts";
import { forgetFailures } from "./attempts.ts";
import { requestOf } from "./auth-request.ts";

const tokenSchema = z.string().min(1).max(200);

const useSchema = z.object({
  token: tokenSchema,
  /** Of an invitation: what colleagues see. */
  name: z.string().trim().min(1).max(80).optional(),
  password: z.string(),
});

/** Sign-in's endpoints for links that administrators hand out: what one is for, and its one use. Nobody is signed in by it. */
export function linkEndpoints({ database, now }: { database: Database; now: () => Instant }) {
  return {
    id: "account-links",
    endpoints: {
      openAccountLink: createAuthEndpoint(
        "/link/open",
        { method: "POST", body: z.object({ token: tokenSchema }) },
        async (ctx) => {
          const link = await openLink(database, ctx.body.token, now());
          if (link === null) throw invalidLink();
          return ctx.json({ kind: link.kind, email: link.email });
        },
      ),
      useAccountLink: createAuthEndpoint("/link/use", { method: "POST", body: useSchema }, async (ctx) => {
        const { token, name, password } = ctx.body;
        const { minPasswordLength, maxPasswordLength } = ctx.context.password.config;
        if (password.length < minPasswordLength) throw refusal("PASSWORD_TOO_SHORT");
        if (password.length > maxPasswordLength) throw refusal("PASSWORD_TOO_LONG");
        if (unstorableTexts(name).length > 0) throw refusal("NAME_UNSTORABLE");
        if ((await openLink(database, token, now())) === null) throw invalidLink();
        const hash = await ctx.context.password.hash(password);
        const caller = requestOf(ctx.headers);
        const use = async (tx: DatabaseTransaction) => {
          const link = await takeLink(tx, token, now());
          if (link === null) throw invalidLink();
          if (link.kind === "invitation" && name === undefined) throw refusal("NAME_MISSING");
          const id =
            link.kind === "invitation"
              ? await makeAccount(tx, link, name ?? "", hash)
              : await changePassword(tx, link, hash);
          const action = link.kind === "invitation" ? "account.accept" : "account.newPassword";
          await writeAudit(
            tx,
            { account: { id }, now, ...caller },
            { action, details: { email: link.email } },
          );
          return link;
        };
        try {
          const { email } = await database.$transaction(use);
          return await ctx.json({ email });
        } catch (error) {
          if (isTaken(error)) throw invalidLink();
          throw error;
        }
      }),
    },
  } satisfies BetterAuthPlugin;
}

async function makeAccount(
  tx: DatabaseTransaction,
  { email, role }: OpenedLink,
  name: string,
  hash: string,
): Promise<string> {
  const id = randomUUID();
  if (role === null) throw invalidLink();
  await tx.user.create({ data: { id, email, name, role, emailVerified: true } });
  await tx.account.create({
    data: { id: randomUUID(), userId: id, accountId: id, providerId: "credential", password: hash },
  });
  return id;
}

async function changePassword(
  tx: DatabaseTransaction,
  { email }: OpenedLink,
  password: string,
): Promise<string> {
  const user = await tx.user.findUnique({ where: { email, deactivatedAt: null } });
  if (user === null) throw invalidLink();
  const credential = { userId: user.id, providerId: "credential" };
  await tx.account.updateMany({ where: credential, data: { password } });
  await tx.user.update({ where: { id: user.id }, data: { mustChangePassword: false } });
  await tx.session.deleteMany({ where: { userId: user.id } });
  await forgetFailures(tx, email);
  return user.id;
}

/** The same for one that never was, was used, was withdrawn or has expired. */
function invalidLink() {
  return refusal("LINK_INVALID");
}

function refusal(code: string) {
  return new APIError("BAD_REQUEST", { code, message: code });
}
