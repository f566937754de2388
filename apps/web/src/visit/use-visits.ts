import { useEffect, useMemo, useSyncExternalStore } from "react";
import { readVisits, seePage, type Visits } from "./visit.ts";

const listeners = new Set<() => void>();

/** What the browser keeps of the reader's visits to a story, once this page's revision is noted; `null` before. */
export function useVisits(story: string, rev: number): Visits | null {
  const text = useSyncExternalStore(
    subscribe,
    () => readKept(story),
    () => null,
  );
  useEffect(() => {
    keep(story, seePage(readVisits(readKept(story)), { rev, at: Date.now() }));
  }, [story, rev]);
  return useMemo(() => readVisits(text), [text]);
}

/** Puts away what was new to the reader. */
export function putAway(story: string): void {
  const visits = readVisits(readKept(story));
  if (visits) keep(story, { ...visits, before: null });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  // What another tab of the browser keeps.
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

const keyOf = (story: string) => `claimline.visits.${story}`;

/** `null` as well where the browser keeps nothing for this site. */
function readKept(story: string): string | null {
  try {
    return localStorage.getItem(keyOf(story));
  } catch {
    return null;
  }
}

function keep(story: string, visits: Visits): void {
  try {
    localStorage.setItem(keyOf(story), JSON.stringify(visits));
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}
