import {
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { z } from "zod";
import { ask, type AuthResult } from "./auth-requests.ts";

/** Whether this browser knows passkeys at all. */
export function knowsPasskeys(): boolean {
  return "PublicKeyCredential" in globalThis;
}

const cancelled: AuthResult = { ok: false, reason: "refused", code: "CANCELLED" };

/** The options are the authenticator's to read: of their shape no more is looked at than that there is a challenge. */
const requestSchema = z.custom<PublicKeyCredentialRequestOptionsJSON>(hasChallenge);
const creationSchema = z.custom<PublicKeyCredentialCreationOptionsJSON>(hasChallenge);

function hasChallenge(value: unknown): boolean {
  return z.looseObject({ challenge: z.string() }).safeParse(value).success;
}

/** Signs in by a passkey of this device, whose owner it asks for. */
export async function signInByPasskey(): Promise<AuthResult> {
  const { result, answer } = await ask("passkey/generate-authenticate-options");
  if (!result.ok) return result;
  const options = requestSchema.parse(answer);
  const response = await ceremony(() =>
    startAuthentication({ optionsJSON: { ...options, userVerification: "required" } }),
  );
  if (response === null) return cancelled;
  return (await ask("passkey/verify-authentication", { response })).result;
}

/** Makes a passkey for the account that is signed in. */
export async function addPasskey(name: string): Promise<AuthResult> {
  const { result, answer } = await ask("passkey/generate-register-options");
  if (!result.ok) return result;
  const optionsJSON = creationSchema.parse(answer);
  const response = await ceremony(() => startRegistration({ optionsJSON }));
  if (response === null) return cancelled;
  return (await ask("passkey/verify-registration", { response, name })).result;
}

export async function removePasskey(id: string): Promise<AuthResult> {
  return (await ask("passkey/delete-passkey", { id })).result;
}

/** What the authenticator answers; `null` when it wasn't confirmed or can't. */
async function ceremony<Response>(run: () => Promise<Response>): Promise<Response | null> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof WebAuthnError || error instanceof DOMException) return null;
    throw error;
  }
}
