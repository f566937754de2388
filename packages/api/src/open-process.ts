import { type Database, openDatabase } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";
import type { Post } from "./context.ts";
import { ChangeListener } from "./live/change-listener.ts";
import { createMailer } from "./mail/mailer.ts";
import { Editions } from "./publication/editions.ts";
import { createAttempts } from "./sign-in/attempts.ts";
import { type Auth, createAuth } from "./sign-in/auth.ts";

export interface ProcessSettings {
  databaseUrl: string;
  /** A direct connection for LISTEN, where `databaseUrl` goes through a pooler. */
  databaseListenUrl: string | null;
  authSecret: string;
  newsroomUrl: string;
  /** The mail server that links to accounts are sent through; without one they are handed over by hand. */
  smtpUrl: string | null;
  now: () => Instant;
}

/** What one server process has once: a pool, a LISTEN connection, the editions at hand, and sign-in. */
export interface ProcessParts {
  database: Database;
  changes: ChangeListener;
  editions: Editions;
  auth: Auth;
  post: Post;
  now: () => Instant;
  close(): Promise<void>;
}

declare global {
  // Next bundles its own copy of each module, so what there is once in a process can't be a module's own variable.
  var claimlineProcess: ProcessParts | undefined;
}

/** Opens the process's parts; called once, by the server, before its first request. */
export function openProcess(settings: ProcessSettings): ProcessParts {
  const database = openDatabase({ url: settings.databaseUrl });
  const changes = new ChangeListener(settings.databaseListenUrl ?? settings.databaseUrl);
  void changes.start();
  const editions = new Editions(database, changes);
  const { authSecret: secret, newsroomUrl, smtpUrl, now } = settings;
  const auth = createAuth({ database, secret, newsroomUrl, now, attempts: createAttempts(database) });
  const mailer = smtpUrl === null ? null : createMailer({ smtpUrl, newsroomUrl });
  const close = async () => {
    editions.close();
    mailer?.close();
    await changes.close();
    await database.$disconnect();
  };
  const post = { newsroomUrl, mailer };
  globalThis.claimlineProcess = { database, changes, editions, auth, post, now, close };
  return globalThis.claimlineProcess;
}

/** The parts that the server has opened, for pages that Next renders in the same process. */
export function processParts(): ProcessParts {
  const parts = globalThis.claimlineProcess;
  if (!parts) throw new Error("The server has not opened its process parts yet.");
  return parts;
}
