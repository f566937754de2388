import { createHash, randomBytes } from "node:crypto";
import type { Database, DatabaseTransaction } from "@claimline/db/database";
import { type Role, roleSchema } from "@claimline/model/publication/role";
import type { Instant } from "@claimline/model/time/instant";

export type LinkKind = "invitation" | "new_password";

const day = 86_400_000;

/** How long a link works, in milliseconds: somebody invited may be away for the weekend, who asked for a password isn't. */
const linkLifetimes: Readonly<Record<LinkKind, number>> = { invitation: 7 * day, new_password: day };

/** The page of the newsroom that a link leads to. */
const pages: Readonly<Record<LinkKind, string>> = { invitation: "invitation", new_password: "new-password" };

/** The token stands behind the `#`, which browsers send to nobody: no log and no proxy sees it. */
export function linkAddress(newsroomUrl: string, kind: LinkKind, token: string): string {
  return `${newsroomUrl}/${pages[kind]}#${token}`;
}

export interface NewLink {
  kind: LinkKind;
  email: string;
  role: Role | null;
  createdById: string;
  now: Instant;
}

/** Makes a link for somebody, in place of an earlier one of its kind; only its hash is stored. */
export async function makeLink(
  tx: DatabaseTransaction,
  { kind, email, role, createdById, now }: NewLink,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now + linkLifetimes[kind]);
  const written = { tokenHash: hashOf(token), role, createdById, createdAt: new Date(now), expiresAt };
  const { id } = await tx.accountLink.upsert({
    where: { kind_email: { kind, email } },
    create: { kind, email, ...written },
    update: written,
  });
  return { id, token, expiresAt };
}

/** What a link is for, and for whom. */
export interface OpenedLink {
  kind: LinkKind;
  email: string;
  role: Role | null;
}

/** The link of a token while it works, without using it up. */
export async function openLink(database: Database, token: string, now: Instant): Promise<OpenedLink | null> {
  const row = await database.accountLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (row === null || row.expiresAt.getTime() <= now) return null;
  return { kind: row.kind, email: row.email, role: roleSchema.nullable().parse(row.role) };
}

/** Uses a link up, within the transaction of what it is used for; of two at once only one gets it. */
export async function takeLink(
  tx: DatabaseTransaction,
  token: string,
  now: Instant,
): Promise<OpenedLink | null> {
  const tokenHash = hashOf(token);
  const row = await tx.accountLink.findUnique({ where: { tokenHash } });
  const { count } = await tx.accountLink.deleteMany({
    where: { tokenHash, expiresAt: { gt: new Date(now) } },
  });
  if (row === null || count === 0) return null;
  return { kind: row.kind, email: row.email, role: roleSchema.nullable().parse(row.role) };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
