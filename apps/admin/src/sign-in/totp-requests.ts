import { z } from "zod";
import { ask, type AuthResult } from "./auth-requests.ts";

const codesSchema = z.object({ backupCodes: z.array(z.string()) });
const enabledSchema = codesSchema.extend({ totpURI: z.string() });

export type EnabledTotp = z.infer<typeof enabledSchema>;

/** Begins to set an authenticator app up: it counts from the first right code on. */
export async function enableTotp(
  password: string,
): Promise<{ result: AuthResult; enabled: EnabledTotp | null }> {
  const { result, answer } = await ask("two-factor/enable", { password });
  return { result, enabled: result.ok ? (enabledSchema.safeParse(answer).data ?? null) : null };
}

export async function verifyCode(code: string, kind: "totp" | "backup-code"): Promise<AuthResult> {
  return (await ask(`two-factor/verify-${kind}`, { code })).result;
}

export async function disableTotp(password: string): Promise<AuthResult> {
  return (await ask("two-factor/disable", { password })).result;
}

/** New backup codes; the earlier ones count no longer. */
export async function makeBackupCodes(
  password: string,
): Promise<{ result: AuthResult; codes: string[] | null }> {
  const { result, answer } = await ask("two-factor/generate-backup-codes", { password });
  return { result, codes: result.ok ? (codesSchema.safeParse(answer).data?.backupCodes ?? null) : null };
}
