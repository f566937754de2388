import { randomUUID } from "node:crypto";
import type { Account, Context } from "@claimline/api/context";
import { ChangeListener } from "@claimline/api/live/change-listener";
import { Editions } from "@claimline/api/publication/editions";
import { createNewsroomCaller, createReadingCaller } from "@claimline/api/routers";
import { type Database, openDatabase } from "@claimline/db/database";
import type { Locale } from "@claimline/model/locale";
import { type Role, roles } from "@claimline/model/publication/role";
import { type Clock, makeClock } from "./clock.ts";

export type NewsroomCaller = ReturnType<typeof createNewsroomCaller>;
export type ReadingCaller = ReturnType<typeof createReadingCaller>;

export interface CallerOptions {
  locale?: Locale;
  /** Ends subscriptions. */
  signal?: AbortSignal;
}

/** A server process's parts on a database of its own, and people to call its procedures. */
export interface Newsroom {
  url: string;
  database: Database;
  changes: ChangeListener;
  editions: Editions;
  clock: Clock;
  /** A context as a request has it; without account that of a reader. */
  context: (account?: Account | null, locale?: Locale) => Context;
  /** Calls every procedure: as this account, as somebody of this role (always the same person), or not signed in. */
  caller: (who: Role | Account | null, options?: CallerOptions) => Promise<NewsroomCaller>;
  /** Calls what the public site mounts. */
  readingCaller: (options?: CallerOptions) => ReadingCaller;
  /** A new account, also in the database; from the second publisher on, four eyes apply. */
  makeAccount: (role: Role, changed?: Partial<Omit<Account, "id" | "role">>) => Promise<Account>;
  /** Another process on the same database, with its own connections and editions; closed with this one. */
  openAnother: () => Promise<Newsroom>;
  close: () => Promise<void>;
}

/** The instant that a newsroom's clock stands at first. */
export const openedAt = "2026-11-23T08:00:00.000Z";

/** Opens a newsroom on a migrated database; whoever opens it closes it. */
export async function openNewsroomAt(url: string): Promise<Newsroom> {
  const database = openDatabase({ url });
  const changes = new ChangeListener(url);
  await changes.start();
  const editions = new Editions(database, changes);
  const clock = makeClock(openedAt);
  const regulars = new Map<Role, Promise<Account>>();
  const others: Newsroom[] = [];

  const context: Newsroom["context"] = (account = null, locale = "en") => {
    return {
      database,
      editions,
      changes,
      account,
      locale,
      requestId: `test-${randomUUID()}`,
      post: { newsroomUrl: "http://newsroom.example", mailer: null },
      now: clock.now,
    };
  };
  const makeAccount: Newsroom["makeAccount"] = async (role, changed = {}) => {
    const id = randomUUID();
    const account = {
      id,
      name: `${role} ${id.slice(0, 8)}`,
      email: `${role}-${id}@newsroom.example`,
      role,
      mustChangePassword: false,
      ...changed,
    };
    await database.user.create({ data: account });
    return account;
  };
  const regular = (role: Role) => {
    const known = regulars.get(role) ?? makeAccount(role);
    regulars.set(role, known);
    return known;
  };
  return {
    url,
    database,
    changes,
    editions,
    clock,
    context,
    makeAccount,
    caller: async (who, { locale, ...options } = {}) => {
      const account = isRole(who) ? await regular(who) : who;
      return createNewsroomCaller(context(account, locale), options);
    },
    readingCaller: ({ locale, ...options } = {}) => createReadingCaller(context(null, locale), options),
    openAnother: async () => {
      const other = await openNewsroomAt(url);
      others.push(other);
      return other;
    },
    close: async () => {
      for (const other of others) await other.close();
      editions.close();
      await changes.close();
      await database.$disconnect();
    },
  };
}

function isRole(who: Role | Account | null): who is Role {
  return typeof who === "string" && roles.includes(who);
}
