"use client";

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { EventFormValues } from "./event-form-values.ts";
import type { SavedEvent } from "./saved-event.ts";

/** What an editor typed into an event's form, and the save that it was based on (`null`: the event is new). */
export interface UnsavedDraft {
  values: EventFormValues;
  base: SavedEvent | null;
}

/** Typed text that no save holds yet, by the address of its form: going elsewhere in the newsroom doesn't lose it. */
class UnsavedDrafts {
  #drafts: ReadonlyMap<string, UnsavedDraft> = new Map();
  readonly #listeners = new Set<() => void>();

  readonly all = (): ReadonlyMap<string, UnsavedDraft> => this.#drafts;

  keep(key: string, draft: UnsavedDraft | null): void {
    if (draft === null && !this.#drafts.has(key)) return;
    const drafts = new Map(this.#drafts);
    if (draft) drafts.set(key, draft);
    else drafts.delete(key);
    this.#drafts = drafts;
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

const UnsavedDraftsContext = createContext<UnsavedDrafts>(new UnsavedDrafts());

export function UnsavedDraftsProvider({ children }: { children: ReactNode }) {
  const [drafts] = useState(() => new UnsavedDrafts());

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (drafts.all().size > 0) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [drafts]);

  return <UnsavedDraftsContext value={drafts}>{children}</UnsavedDraftsContext>;
}

/** The store itself, for the form that keeps its draft there. */
export function useUnsavedDrafts(): UnsavedDrafts {
  return useContext(UnsavedDraftsContext);
}

/** Whether the form with this key holds text that isn't saved. */
export function useIsUnsaved(key: string): boolean {
  const drafts = useUnsavedDrafts();
  return useSyncExternalStore(
    drafts.subscribe,
    () => drafts.all().has(key),
    () => false,
  );
}

export function draftKey(story: string, slug: string | null): string {
  return `${story}/${slug ?? ""}`;
}
