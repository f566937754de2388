"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import { z } from "zod";
import type { EventFormValues } from "./event-form-values.ts";
import type { SavedEvent } from "./saved-event.ts";
import { SerialQueue } from "./serial-queue.ts";

/** What an editor typed into an event's form, and the save that it was based on (`null`: the event is new). */
export interface LocalDraft {
  values: EventFormValues;
  base: SavedEvent | null;
}

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** Unfinished work fits no schema of the model; that it is ours is told by its key. */
const localDraftSchema = z.object({
  values: z.custom<EventFormValues>(isObject),
  base: z.custom<SavedEvent>(isObject).nullable(),
});

const prefix = "claimline:draft:";

/**
 * Text that the server doesn't hold yet, kept in the browser by the address of its form: going elsewhere, a reload or a
 * crash doesn't lose it. Each open page keeps its own; what a page that is gone has left behind is taken over by the
 * next that opens the form.
 */
export class LocalDrafts {
  /** Saves of this page, of whatever event: one after the other, so that none is based on a version that its own one replaces. */
  readonly queue = new SerialQueue();
  readonly #page: string;
  readonly #storage: Storage | null;
  readonly #listeners = new Set<() => void>();
  #addresses: ReadonlySet<string> = new Set();
  /** Where the form stands that this page shows. */
  #form: string | null = null;
  /** Saves what stands in it at once. */
  #saveForm: (() => Promise<void>) | null = null;

  constructor(storage: Storage | null, page: string) {
    this.#storage = storage;
    this.#page = page;
    this.look();
  }

  /** Whether it could be kept. */
  keep(address: string, draft: LocalDraft | null): boolean {
    const kept = this.#write(this.#key(address, this.#page), draft);
    this.look();
    return kept;
  }

  has(address: string): boolean {
    return this.#addresses.has(address);
  }

  /** Addresses of all forms of which something is kept; another set once that has changed. */
  addresses(): ReadonlySet<string> {
    return this.#addresses;
  }

  /** The form at this address is shown, and saves by itself what is kept of it. */
  openForm(address: string): void {
    this.#form = address;
  }

  closeForm(): void {
    this.#form = null;
  }

  /** The form that is shown has got another address. */
  moveForm(from: string, to: string): void {
    if (this.#form === from) this.#form = to;
  }

  /** How the form that is shown saves at once; `null` when it is gone. */
  setSaver(save: (() => Promise<void>) | null): void {
    this.#saveForm = save;
  }

  /** Saves what stands in the form that is shown, as far as that can be saved. */
  async saveForm(): Promise<void> {
    await this.#saveForm?.();
  }

  /** Where something is kept that no open form will save: of this page, or of pages that no longer are. */
  async leftBehind(): Promise<string[]> {
    const open = await openPages();
    const left = this.#keys().filter((key) => {
      const { address, page } = partsOf(key);
      return page === this.#page ? address !== this.#form : !open.has(page);
    });
    return [...new Set(left.map((key) => partsOf(key).address))];
  }

  /** What this page, or one that no longer is, left of a form; from now on this page's own. */
  async takeOver(address: string): Promise<LocalDraft | null> {
    const open = await openPages();
    const own = this.#key(address, this.#page);
    const left = this.#keys().filter(
      (key) => partsOf(key).address === address && !open.has(partsOf(key).page),
    );
    const [key] = [...this.#keys().filter((each) => each === own), ...left];
    const draft = key === undefined ? null : this.#read(key);
    if (key === undefined || key === own || !draft) return draft;
    if (this.#write(own, draft)) this.#write(key, null);
    return draft;
  }

  /** Leaves what this page has of a form to whichever page opens it next. */
  leave(address: string): void {
    const own = this.#key(address, this.#page);
    const draft = this.#read(own);
    if (draft && this.#write(this.#key(address, crypto.randomUUID()), draft)) this.#write(own, null);
  }

  /** Looks again at what is kept, after another page has changed it. */
  readonly look = (): void => {
    const addresses = new Set(this.#keys().map((key) => partsOf(key).address));
    if (addresses.size === this.#addresses.size && [...addresses].every((each) => this.has(each))) return;
    this.#addresses = addresses;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #key(address: string, page: string): string {
    return `${prefix}${address}:${page}`;
  }

  #keys(): string[] {
    return Object.keys(this.#storage ?? {}).filter((key) => key.startsWith(prefix));
  }

  #write(key: string, draft: LocalDraft | null): boolean {
    try {
      if (draft) this.#storage?.setItem(key, JSON.stringify(draft));
      else this.#storage?.removeItem(key);
      return this.#storage !== null;
    } catch {
      // The browser's room for it is used up: the page then asks before it is left.
      return false;
    }
  }

  #read(key: string): LocalDraft | null {
    try {
      return localDraftSchema.parse(JSON.parse(this.#storage?.getItem(key) ?? "null"));
    } catch {
      return null;
    }
  }
}

function partsOf(key: string): { address: string; page: string } {
  const end = key.lastIndexOf(":");
  return { address: key.slice(prefix.length, end), page: key.slice(end + 1) };
}

const lockPrefix = "claimline:page:";

/** Ids of the pages that are open: each holds a lock that the browser lets go when the page is gone. */
async function openPages(): Promise<ReadonlySet<string>> {
  // Without locks (an address without TLS) a page can't be told from one that is gone. Taking over too much is harmless.
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(lockPrefix) ? name.slice(lockPrefix.length) : [])),
  );
}

const LocalDraftsContext = createContext(new LocalDrafts(null, "none"));

export function LocalDraftsProvider({ children }: { children: ReactNode }) {
  const [page] = useState(() => crypto.randomUUID());
  const [drafts] = useState(
    () => new LocalDrafts(typeof localStorage === "undefined" ? null : localStorage, page),
  );

  useEffect(() => {
    const closing = new AbortController();
    const untilClosed = () =>
      new Promise<void>((resolve) => closing.signal.addEventListener("abort", () => resolve()));
    navigator.locks
      ?.request(lockPrefix + page, { signal: closing.signal }, untilClosed)
      .catch(() => undefined);
    window.addEventListener("storage", drafts.look);
    return () => {
      closing.abort();
      window.removeEventListener("storage", drafts.look);
    };
  }, [drafts, page]);

  return <LocalDraftsContext value={drafts}>{children}</LocalDraftsContext>;
}

export function useLocalDrafts(): LocalDrafts {
  return useContext(LocalDraftsContext);
}

/** Whether the form of this event holds text that isn't saved, on this page or another of this browser. */
export function useIsUnsaved(address: string): boolean {
  const drafts = useLocalDrafts();
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.has(address),
    () => false,
  );
}

/** The draft that is kept for a form, `undefined` until the browser has looked; not before earlier saves are through. */
export function useLocalDraft(address: string | null): LocalDraft | null | undefined {
  const drafts = useLocalDrafts();
  const [found, setFound] = useState<LocalDraft | null>();
  useEffect(() => {
    if (address === null) return;
    let current = true;
    drafts.openForm(address);
    async function find(at: string) {
      await drafts.queue.idle();
      if (!current) return;
      const draft = await drafts.takeOver(at);
      if (current) setFound((already) => (already === undefined ? draft : already));
    }
    void find(address);
    return () => {
      current = false;
      drafts.closeForm();
    };
  }, [drafts, address]);
  return found;
}

const noAddresses: ReadonlySet<string> = new Set();

/** Addresses of this account's forms of which something isn't saved, on any page of this browser. */
export function useUnsavedForms(email: string): string[] {
  const drafts = useLocalDrafts();
  const addresses = useSyncExternalStore(
    drafts.subscribe,
    () => drafts.addresses(),
    () => noAddresses,
  );
  return [...addresses].filter((address) => address.startsWith(`${encodeURIComponent(email)}/`));
}

/** What an address leads to; without a slug it is an event that doesn't exist yet. */
export function formAt(address: string): { email: string; story: string; slug: string | null } {
  const [email = "", story = "", slug = ""] = address.split("/");
  return { email: decodeURIComponent(email), story, slug: slug || null };
}

/** Where a form's draft is kept: by editor, story and event. */
export function draftAddress(email: string, story: string, slug: string | null): string {
  return `${encodeURIComponent(email)}/${story}/${slug ?? ""}`;
}
