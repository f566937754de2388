import { createHash } from "node:crypto";
import { type Database, isTaken } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";
import { ProblemError } from "./problem-error.ts";

/** How long a write isn't done again. */
const keptMs = 24 * 3_600_000;

/** After this a write that never ended counts as broken off, with the process that did it. */
const brokenOffMs = 5 * 60_000;

/** Who writes, by which key of their own, and what. */
export interface AskedWrite {
  /** The account or API key; another caller's same key is another. */
  callerId: string;
  /** The header `Idempotency-Key`. */
  key: string;
  /** Procedure and body, as they came. */
  asked: string;
}

/** Whether a header can be such a key: 1 to 255 printable characters of ASCII. */
export function isIdempotencyKey(key: string): boolean {
  return /^[\u0021-\u007e]{1,255}$/u.test(key);
}

/**
 * Does a write once within 24 hours, however often it is asked for by the same key; later times get the first time's
 * answer. An answer of `null` isn't kept: a write that was refused has done nothing, and may be asked for again.
 *
 * @throws ProblemError `idempotency-key-reused` when the key came with another write; `write-in-progress` while the first
 * time is still being answered
 */
export async function writeOnce(
  { database, now }: { database: Database; now: () => Instant },
  { callerId, key, asked }: AskedWrite,
  write: () => Promise<{ keep: string | null }>,
): Promise<{ replayed: string } | { replayed: null }> {
  const at = now();
  const id = { callerId_key: { callerId, key } };
  const fingerprint = createHash("sha256").update(asked).digest("hex");
  await database.answeredWrite.deleteMany({
    where: {
      OR: [
        { startedAt: { lte: new Date(at - keptMs) } },
        { callerId, key, answer: null, startedAt: { lte: new Date(at - brokenOffMs) } },
      ],
    },
  });
  try {
    await database.answeredWrite.create({ data: { callerId, key, fingerprint, startedAt: new Date(at) } });
  } catch (error) {
    if (!isTaken(error)) throw error;
    const first = await database.answeredWrite.findUnique({ where: id });
    if (first !== null && first.fingerprint !== fingerprint) throw new ProblemError("idempotency-key-reused");
    // Gone meanwhile: it was refused, and its caller will hear so.
    const answer = first?.answer ?? null;
    if (answer === null) throw new ProblemError("write-in-progress");
    return { replayed: answer };
  }
  let keep: string | null = null;
  try {
    ({ keep } = await write());
  } finally {
    if (keep === null) await database.answeredWrite.delete({ where: id });
    else await database.answeredWrite.update({ where: id, data: { answer: keep } });
  }
  return { replayed: null };
}
