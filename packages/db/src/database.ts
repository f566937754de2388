import { PrismaPg } from "@prisma/adapter-pg";
import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { Prisma, PrismaClient } from "../generated/client.ts";

/** The whole database, as use cases see it. */
export type Database = PrismaClient;

/** The same within one transaction. */
export type DatabaseTransaction = Prisma.TransactionClient;

/** An API key, a webhook and its messages as they are stored. */
export type { ApiKey, Webhook, WebhookAttempt, WebhookDelivery } from "../generated/client.ts";

/** Who has taken on an event, as it is stored. */
export type { Assignment } from "../generated/client.ts";

/** Why a revision was made. */
export type { RevisionCause } from "../generated/enums.ts";

/** What a write may set on the working side of an event. */
export type EventUpdate = Prisma.TimelineEventUncheckedUpdateManyInput;

/** What a JSON column is set to for nothing to stand there. */
export const noJson = Prisma.DbNull;

/** What public answers may be made from, and nothing else: stories, drafts, notes and revisions can't even be named. */
export type PublicDatabase = Pick<
  Database,
  | "publishedStory"
  | "publishedEvent"
  | "publishedRecord"
  | "publishedSpan"
  | "publishedText"
  | "change"
  | "siteSettings"
>;

/** Opens a pool of at most `connections` on the PostgreSQL at `url`; it connects at the first query. */
export function openDatabase({ url, connections = 10 }: { url: string; connections?: number }): Database {
  const adapter = new PrismaPg({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
  });
  return new PrismaClient({ adapter });
}

/** No connection, or a transaction that found none or no lock in time or met a deadlock: trying again may help. */
const retriable = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034"]);

/** The same as the adapter tells it of a query in SQL, which Prisma gives no code of its own. */
const retriableKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionWriteConflict",
]);

/** Node's and PostgreSQL's codes: connection exceptions (class 08), shut down, starting. */
const lostConnection = /^(ECONNREFUSED|ECONNRESET|EPIPE|08...|57P0[123])$/;

/** Whether an error says that the database can't be reached, rather than that a query is wrong. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    return retriable.has(error.code) || isUnreachable(error.meta?.["driverAdapterError"]);
  }
  if (error instanceof Error && isDriverAdapterError(error)) {
    return retriableKinds.has(error.cause.kind) || lostConnection.test(error.cause.originalCode ?? "");
  }
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && lostConnection.test(code);
}

/** Whether an error says that a unique constraint refused the write. */
export function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** The same of a statement in SQL, which Prisma gives no code of its own. */
export function isTakenInSql(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const cause = error.meta?.["driverAdapterError"];
  return (
    cause instanceof Error && isDriverAdapterError(cause) && cause.cause.kind === "UniqueConstraintViolation"
  );
}
