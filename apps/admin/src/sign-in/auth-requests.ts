import { z } from "zod";

/** What became of a request to sign-in. `code` is the sign-in's own, `retryAfter` counts seconds. */
export type AuthResult =
  | { ok: true; mustChangePassword: boolean }
  | { ok: false; reason: "unreachable" | "failed" }
  | { ok: false; reason: "too-many"; retryAfter: number }
  | { ok: false; reason: "refused"; code: string };

const answerSchema = z.object({ user: z.object({ mustChangePassword: z.boolean().optional() }).optional() });
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

async function post(path: string, body: object): Promise<AuthResult> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, reason: "unreachable" };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) {
    const { data } = answerSchema.safeParse(answer);
    return { ok: true, mustChangePassword: data?.user?.mustChangePassword === true };
  }
  if (response.status === 429) {
    const seconds = Number(response.headers.get("x-retry-after") ?? response.headers.get("retry-after"));
    return { ok: false, reason: "too-many", retryAfter: seconds > 0 ? Math.ceil(seconds) : 60 };
  }
  const refusal = refusalSchema.safeParse(answer);
  if (response.status < 500 && refusal.success)
    return { ok: false, reason: "refused", code: refusal.data.code };
  return { ok: false, reason: "failed" };
}
