import { createHash, randomBytes } from "node:crypto";

/** How a key begins, so that scanners of source code know one when they see it. */
const beginning = "clk_";

/** How much of a secret is shown ever after: 48 of its 256 random bits. */
const prefixLength = beginning.length + 8;

/** A new secret, with what is kept of it. */
export interface KeySecret {
  secret: string;
  prefix: string;
  hash: string;
}

export function makeKeySecret(): KeySecret {
  const secret = `${beginning}${randomBytes(32).toString("base64url")}`;
  return { secret, prefix: secret.slice(0, prefixLength), hash: hashOf(secret) };
}

/** A plain hash: a secret of 256 random bits can't be guessed, and the look-up stays one index. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
