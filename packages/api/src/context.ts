import type { Database } from "@claimline/db/database";
import type { Locale } from "@claimline/model/locale";
import type { KeyScope } from "@claimline/model/publication/key-scope";
import type { Role } from "@claimline/model/publication/role";
import type { Instant } from "@claimline/model/time/instant";
import type { ChangeListener } from "./live/change-listener.ts";
import type { Mailer } from "./mail/mailer.ts";
import type { EditionSource } from "./publication/editions.ts";
import type { SecondFactorDue } from "./sign-in/second-factor.ts";

/** Who is signed in. */
export interface Account {
  id: string;
  name: string;
  email: string;
  role: Role;
  mustChangePassword: boolean;
  /** The session by which they are signed in; absent for calls within the process. */
  sessionId?: string;
  /** The key by which a service acts in their name; `role` is then what the key's scopes leave of theirs. */
  apiKey?: { id: string; scopes: readonly KeyScope[] };
  /** What they have to do before anything else; absent for calls within the process. */
  secondFactorDue?: SecondFactorDue | null;
}

/** How links reach people: where the newsroom is, and the mail server when there is one. */
export interface Post {
  newsroomUrl: string;
  mailer: Mailer | null;
}

/** All that a use case works with; nothing in it is found in a global. */
export interface Context {
  database: Database;
  editions: EditionSource;
  changes: ChangeListener;
  account: Account | null;
  /** The language of messages, from the caller's `Accept-Language` or the page. */
  locale: Locale;
  requestId: string;
  /** IP address of who calls; absent for calls within the process. */
  address?: string | null | undefined;
  /** Absent where nobody is signed in: the public site sends nothing. */
  post?: Post | undefined;
  now: () => Instant;
}

/** A context whose caller the procedure builder has found to be signed in. */
export type SignedInContext = Context & { account: Account };
