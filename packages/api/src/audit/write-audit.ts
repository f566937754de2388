import type { DatabaseTransaction } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";

/** What was done, and to what. */
export interface AuditSubject {
  action: string;
  storyId?: string;
  eventId?: string;
  details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Who did it, when and from where. */
export interface AuditedCall {
  account: { id: string; apiKey?: { id: string } } | null;
  now: () => Instant;
  requestId: string;
  /** IP address of the caller; absent for what the server does by itself. */
  address?: string | null | undefined;
}

/** Adds an entry to the audit, in the transaction of what it tells of. Entries are never changed or deleted. */
export async function writeAudit(
  tx: DatabaseTransaction,
  { account, now, requestId, address = null }: AuditedCall,
  { details = {}, ...subject }: AuditSubject,
): Promise<void> {
  const byKey = account?.apiKey ? { apiKey: account.apiKey.id } : {};
  await tx.auditEntry.create({
    data: {
      ...subject,
      details: { ...details, ...byKey },
      at: new Date(now()),
      userId: account?.id ?? null,
      requestId,
      address,
    },
  });
}
