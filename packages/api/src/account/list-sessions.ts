import Bowser from "bowser";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";

const sessionSchema = z.strictObject({
  id: z.string(),
  /** Whether it is the one that asks. */
  current: z.boolean(),
  /** Names of browser and system, as far as the browser tells. */
  browser: z.string().nullable(),
  system: z.string().nullable(),
  /** IP address from which it was begun. */
  address: z.string().nullable(),
  createdAt: z.string(),
  /** To the minute. */
  lastSeenAt: z.string(),
});

export const listSessionsOutput = z.strictObject({ items: z.array(sessionSchema) });

/** Where the account is signed in: this session first, then the last seen. */
export async function listSessions(ctx: SignedInContext): Promise<z.infer<typeof listSessionsOutput>> {
  const rows = await ctx.database.session.findMany({
    where: { userId: ctx.account.id, expiresAt: { gt: new Date(ctx.now()) } },
    orderBy: [{ lastSeenAt: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }, { id: "asc" }],
  });
  const items = rows.map((row) => ({
    id: row.id,
    current: row.id === ctx.account.sessionId,
    ...deviceOf(row.userAgent),
    address: row.ipAddress || null,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: (row.lastSeenAt ?? row.createdAt).toISOString(),
  }));
  return { items: items.toSorted((a, b) => Number(b.current) - Number(a.current)) };
}

function deviceOf(userAgent: string | null): { browser: string | null; system: string | null } {
  if (!userAgent) return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  return { browser: browser.name || null, system: os.name || null };
}
