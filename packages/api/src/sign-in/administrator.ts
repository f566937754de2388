import { randomInt } from "node:crypto";
import type { Database } from "@claimline/db/database";
import { forgetFailures } from "./attempts.ts";
import { removeSecondFactor } from "../user/reset-second-factor.ts";
import type { Auth } from "./auth.ts";

/** Letters and digits that can't be taken for each other when read aloud or off a screen. */
const alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A password of 116 bits, in groups that can be typed. */
function makePassword(): string {
  const characters = Array.from({ length: 20 }, () => alphabet.charAt(randomInt(alphabet.length)));
  return (characters.join("").match(/.{5}/gu) ?? []).join("-");
}

export interface NewAdministrator {
  email: string;
  password: string;
}

/**
 * Makes the first administrator when there is no account at all, and answers with the password, which stands nowhere
 * in clear. One that was made up has to be changed at the first sign-in; a given one is the operator's choice.
 */
export async function createFirstAdministrator(
  database: Database,
  auth: Auth,
  { email, password }: { email: string; password: string | undefined },
): Promise<NewAdministrator | null> {
  if ((await database.user.count()) > 0) return null;
  const { internalAdapter, password: hashing } = await auth.$context;
  const chosen = password ?? makePassword();
  const user = await internalAdapter.createUser(
    {
      email: email.toLowerCase(),
      name: email.split("@")[0] ?? email,
      emailVerified: true,
      role: "admin",
      mustChangePassword: password === undefined,
    },
    { method: "email-password" },
  );
  await internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: "credential",
    password: await hashing.hash(chosen),
  });
  return { email: user.email, password: chosen };
}

/**
 * Gives an account a made-up password, to be changed at the next sign-in, ends its sessions and opens it when it was locked;
 * with its second factor when that is lost too. `null` when there is no such account.
 */
export async function resetPassword(
  database: Database,
  auth: Auth,
  email: string,
  { withSecondFactor = false }: { withSecondFactor?: boolean } = {},
): Promise<string | null> {
  const user = await database.user.findUnique({ where: { email: email.toLowerCase() } });
  if (!user) return null;
  const { internalAdapter, password: hashing } = await auth.$context;
  const password = makePassword();
  await internalAdapter.updatePassword(user.id, await hashing.hash(password));
  await database.$transaction(async (tx) => {
    await tx.user.update({ where: { id: user.id }, data: { mustChangePassword: true } });
    await tx.session.deleteMany({ where: { userId: user.id } });
    if (withSecondFactor) await removeSecondFactor(tx, user.id);
    await forgetFailures(tx, user.email);
  });
  return password;
}
