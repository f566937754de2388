import type { Database } from "@claimline/db/database";
import { sql } from "@claimline/db/sql";

/**
 * What an account owes before it may do anything else: to set a second factor up, or to use the one that it has. A password
 * alone opens nothing once there is one.
 */
export type SecondFactorDue = "set-up" | "verify";

/** What is to be known of a session besides who is signed in by it. */
export interface SessionState {
  deactivatedAt: Date | null;
  lastSeenAt: Date | null;
  secondFactorDue: SecondFactorDue | null;
}

interface SessionRow {
  deactivatedAt: Date | null;
  lastSeenAt: Date | null;
  used: boolean;
  has: boolean;
  required: boolean;
}

/** The state of a session at this moment; `null` when there is none. */
export async function findSessionState(
  database: Pick<Database, "$queryRaw">,
  sessionId: string,
): Promise<SessionState | null> {
  const [row] = await database.$queryRaw<SessionRow[]>(sql`
    select u."deactivated_at" as "deactivatedAt", s."last_seen_at" as "lastSeenAt", s."second_factor" as "used",
      coalesce(u."two_factor_enabled", false)
        or exists (select 1 from "passkey" p where p."user_id" = u."id") as "has",
      u."role" in ('publisher', 'admin') and coalesce(
        (select ("content"->>'secondFactorRequired')::boolean from "site_settings"), false) as "required"
    from "session" s join "user" u on u."id" = s."user_id"
    where s."id" = ${sessionId}`);
  if (row === undefined) return null;
  const { deactivatedAt, lastSeenAt, used, has, required } = row;
  const secondFactorDue = has ? (used ? null : "verify") : required ? "set-up" : null;
  return { deactivatedAt, lastSeenAt, secondFactorDue };
}
