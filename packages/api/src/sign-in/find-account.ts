import type { Database } from "@claimline/db/database";
import { sql } from "@claimline/db/sql";
import { roleSchema } from "@claimline/model/publication/role";
import type { Instant } from "@claimline/model/time/instant";
import { z } from "zod";
import type { Account } from "../context.ts";
import type { Auth } from "./auth.ts";
import { findSessionState } from "./second-factor.ts";

const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  mustChangePassword: z.boolean(),
});

/** Where who is signed in is looked up. */
export interface SignIn {
  auth: Auth;
  database: Database;
  now: () => Instant;
}

/** How exactly a session says when it was last seen, in milliseconds: no call waits for a write more often. */
const seenEvery = 60_000;

/** Who is signed in by the cookies of a request. */
export async function findAccount(
  { auth, database, now }: SignIn,
  headers: Headers,
): Promise<Account | null> {
  const found = await auth.api.getSession({ headers }).catch((error: unknown) => rethrow(auth, error));
  if (!found) return null;
  const { id: sessionId } = found.session;
  const session = await findSessionState(database, sessionId);
  if (session === null || session.deactivatedAt !== null) return null;
  const at = now();
  if ((session.lastSeenAt?.getTime() ?? 0) + seenEvery <= at) await noteSeen(database, sessionId, at);
  const { secondFactorDue } = session;
  return { ...accountSchema.parse(found.user), sessionId, secondFactorDue };
}

async function noteSeen(database: Database, sessionId: string, at: Instant): Promise<void> {
  const seen = new Date(at);
  await database.$executeRaw(sql`
    with seen as (
      update "session" set "last_seen_at" = ${seen} where "id" = ${sessionId} returning "user_id"
    )
    update "user" set "last_seen_at" = ${seen} from seen where "user"."id" = seen."user_id"`);
}

/** better-auth says no more than that it found no session; to ask once more tells why, by throwing. */
async function rethrow(auth: Auth, error: unknown): Promise<never> {
  const { internalAdapter } = await auth.$context;
  await internalAdapter.findSession("");
  throw error;
}
