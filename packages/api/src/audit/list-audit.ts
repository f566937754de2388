import type { Database } from "@claimline/db/database";
import { allOf, type Sql, sql } from "@claimline/db/sql";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { pageShape, readCursor, writeCursor } from "../event/page.ts";

export const listAuditInput = z.strictObject({
  /** Id of the account that did it. */
  person: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  ...pageShape,
});

const auditEntrySchema = z.strictObject({
  id: z.uuid(),
  at: z.string(),
  action: z.string(),
  /** Who did it; `null` for what the server did by itself. */
  person: z.strictObject({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  /** IP address from which it was asked for. */
  address: z.string().nullable(),
  /** Slugs of the story and the event that it was done to. */
  story: z.string().nullable(),
  event: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  requestId: z.string().nullable(),
});

export type AuditItem = z.infer<typeof auditEntrySchema>;

export const listAuditOutput = z.strictObject({
  items: z.array(auditEntrySchema),
  nextCursor: z.string().nullable(),
});

const placeSchema = z.strictObject({ at: z.iso.datetime(), id: z.uuid() });

interface AuditRow extends Omit<AuditItem, "at" | "person" | "details"> {
  at: Date;
  userId: string | null;
  name: string | null;
  email: string | null;
  details: unknown;
}

/** What was done in the newsroom, last first. @throws ProblemError `invalid-input` for a cursor of another list */
export async function listAudit(
  ctx: SignedInContext,
  { person, action, cursor, limit }: z.infer<typeof listAuditInput>,
): Promise<z.infer<typeof listAuditOutput>> {
  const conditions: Sql[] = [];
  if (person !== undefined) conditions.push(sql`a."user_id" = ${person}`);
  if (action !== undefined) conditions.push(sql`a."action" = ${action}`);
  if (cursor !== undefined) {
    const { at, id } = readCursor(placeSchema, cursor);
    conditions.push(sql`(a."at", a."id") < (${new Date(at)}, ${id}::uuid)`);
  }
  const rows = await ctx.database.$queryRaw<AuditRow[]>(sql`
    select a."id", a."at", a."action", a."address", a."details", a."request_id" as "requestId",
      a."user_id" as "userId", u."name", u."email", s."slug" as "story", e."slug" as "event"
    from "audit_entry" a
    left join "user" u on u."id" = a."user_id"
    left join "event" e on e."id" = a."event_id"
    left join "story" s on s."id" = coalesce(a."story_id", e."story_id")
    where ${allOf(conditions)}
    order by a."at" desc, a."id" desc
    limit ${limit + 1}`);
  const items = rows.slice(0, limit).map(({ at, userId, name, email, details, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    person: userId === null ? null : { id: userId, name: name ?? "", email: email ?? "" },
    details: auditEntrySchema.shape.details.parse(details),
  }));
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? writeCursor({ at: last.at, id: last.id }) : null };
}

export const auditFiltersOutput = z.strictObject({
  actions: z.array(z.string()),
  people: z.array(z.strictObject({ id: z.string(), name: z.string(), email: z.string() })),
});

/** What the audit can be filtered by: the actions that occur in it, and everybody who has an account. */
export async function auditFilters(ctx: SignedInContext): Promise<z.infer<typeof auditFiltersOutput>> {
  const [actions, people] = await Promise.all([
    actionsIn(ctx.database),
    ctx.database.user.findMany({
      select: { id: true, name: true, email: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  ]);
  return { actions, people };
}

/** Hops from one action to the next in the index, however many entries each has. */
async function actionsIn(database: Database): Promise<string[]> {
  const rows = await database.$queryRaw<{ action: string }[]>(sql`
    with recursive found as (
      (select "action" from "audit_entry" order by "action" limit 1)
      union all
      select (select a."action" from "audit_entry" a where a."action" > found."action" order by a."action" limit 1)
      from found where found."action" is not null
    )
    select "action" from found where "action" is not null`);
  return rows.map(({ action }) => action);
}
