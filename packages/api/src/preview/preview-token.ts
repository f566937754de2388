import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** 32 random bytes in base64url: what a preview's address holds, and nothing else does. */
export const previewTokenSchema = z.string().regex(/^[\w-]{43}$/u);

export function makePreviewToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a token. Nobody guesses 256 random bits, so that a fast hash without salt is enough. */
export function hashPreviewToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
