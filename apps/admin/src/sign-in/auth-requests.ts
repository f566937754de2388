import { z } from "zod";

/** What became of a request to sign-in. `code` is the sign-in's own, `retryAfter` counts seconds. */
export type AuthResult =
  /** `needsCode`: the password was right, and now the authenticator app is asked for. */
  | { ok: true; mustChangePassword: boolean; needsCode: boolean }
  | { ok: false; reason: "unreachable" | "failed" }
  | { ok: false; reason: "too-many"; retryAfter: number }
  | { ok: false; reason: "refused"; code: string };

const answerSchema = z.object({
  user: z.object({ mustChangePassword: z.boolean().optional() }).optional(),
  twoFactorRedirect: z.boolean().optional(),
});
const refusalSchema = z.object({ code: z.string() });

export function signIn(email: string, password: string): Promise<AuthResult> {
  return post("sign-in/email", { email, password });
}

/** Changes the password and ends the account's other sessions. */
export function changePassword(currentPassword: string, newPassword: string): Promise<AuthResult> {
  return post("change-password", { currentPassword, newPassword, revokeOtherSessions: true });
}

export function signOut(): Promise<AuthResult> {
  return post("sign-out", {});
}

const linkSchema = z.object({ kind: z.enum(["invitation", "new_password"]), email: z.string() });

/** What the link of a token is for, while it works. */
export async function openLink(
  token: string,
): Promise<{ result: AuthResult; link: z.infer<typeof linkSchema> | null }> {
  const { result, answer } = await ask("link/open", { token });
  return { result, link: result.ok ? (linkSchema.safeParse(answer).data ?? null) : null };
}

/** Uses a link up: makes the account, or changes the password. */
export function takeLink(token: string, given: { name?: string; password: string }): Promise<AuthResult> {
  return post("link/use", { token, ...given });
}

async function post(path: string, body: object): Promise<AuthResult> {
  return (await ask(path, body)).result;
}

/** Asks sign-in and answers also with what it said; without a body by GET. */
export async function ask(path: string, body?: object): Promise<{ result: AuthResult; answer: unknown }> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      headers: { "content-type": "application/json" },
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    });
  } catch {
    return { result: { ok: false, reason: "unreachable" }, answer: null };
  }
  const answer: unknown = await response.json().catch(() => null);
  return { result: resultOf(response, answer), answer };
}

function resultOf(response: Response, answer: unknown): AuthResult {
  if (response.ok) {
    const { data } = answerSchema.safeParse(answer);
    return {
      ok: true,
      mustChangePassword: data?.user?.mustChangePassword === true,
      needsCode: data?.twoFactorRedirect === true,
    };
  }
  const refusal = refusalSchema.safeParse(answer);
  if (response.status === 429) {
    // The authenticator app's own lock, which names no time.
    if (refusal.data?.code === "ACCOUNT_TEMPORARILY_LOCKED")
      return { ok: false, reason: "too-many", retryAfter: 900 };
    const seconds = Number(response.headers.get("x-retry-after") ?? response.headers.get("retry-after"));
    return { ok: false, reason: "too-many", retryAfter: seconds > 0 ? Math.ceil(seconds) : 60 };
  }
  if (response.status < 500 && refusal.success)
    return { ok: false, reason: "refused", code: refusal.data.code };
  return { ok: false, reason: "failed" };
}
