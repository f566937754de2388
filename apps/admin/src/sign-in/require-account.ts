import type { Account } from "@claimline/api/context";
import { processParts } from "@claimline/api/open-process";
import { findAccount } from "@claimline/api/sign-in/find-account";
import { headers } from "next/headers";
import { redirect } from "next/navigation";

/** Who is signed in, or `null`. */
export async function presentAccount(): Promise<Account | null> {
  return await findAccount(processParts(), await headers());
}

/**
 * Who is signed in and may work; everybody else is sent to where they can sign in or choose a password of their own.
 * `path` is where they are led back to.
 */
export async function requireAccount(path: string): Promise<Account> {
  const account = await presentAccount();
  if (!account) redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  if (account.mustChangePassword) redirect(`/change-password?to=${encodeURIComponent(path)}`);
  if (account.secondFactorDue) redirect(`/second-factor?to=${encodeURIComponent(path)}`);
  return account;
}
