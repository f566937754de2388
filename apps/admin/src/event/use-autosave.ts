"use client";

import { useEffect, useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { differences } from "./conflict.ts";
import { type EventFormValues, formValuesOf } from "./event-form-values.ts";
import { draftAddress, useLocalDrafts } from "./local-drafts.tsx";
import type { SavedEvent } from "./saved-event.ts";
import type { SaveTrouble } from "./use-event-save.ts";

/** After the last keystroke; and after the first that isn't saved, for who never stops. */
const afterTypingMs = 600;
const atLatestMs = 5_000;
const keepEveryMs = 150;
const firstRetryMs = 2_000;
const lastRetryMs = 30_000;

interface AutosaveOptions {
  form: UseFormReturn<EventFormValues>;
  /** What a new event's form begins with: that alone is nothing to be saved. */
  blank: EventFormValues;
  email: string;
  story: string;
  saved: SavedEvent | null;
  trouble: SaveTrouble;
  /** The save that the form is based on, also after the screen is gone. */
  savedNow: () => SavedEvent | null;
  save: () => Promise<SaveTrouble>;
}

/**
 * Saves by itself what was typed, keeps in the browser what isn't saved, and tries again when a call has failed.
 * Answers with how many parts of the form no save holds.
 */
export function useAutosave(options: AutosaveOptions): number {
  const { form, blank, email, story, saved, trouble } = options;
  const values = useWatch({ control: form.control });
  const drafts = useLocalDrafts();
  const unsaved = unsavedIn(form.getValues(), saved, blank);
  const latest = useRef(options);
  const keptAs = useRef(draftAddress(email, story, saved?.slug ?? null));
  const keepTimer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waitingSince = useRef<number | null>(null);
  const inBrowser = useRef(true);

  useEffect(() => {
    latest.current = options;
  });

  function keepNow() {
    clearTimeout(keepTimer.current);
    keepTimer.current = undefined;
    const base = latest.current.savedNow();
    const address = draftAddress(email, story, base?.slug ?? null);
    // Saving has given the event an address, or another one.
    if (keptAs.current !== address) {
      drafts.keep(keptAs.current, null);
      drafts.moveForm(keptAs.current, address);
    }
    keptAs.current = address;
    inBrowser.current = drafts.keep(address, isUnsaved() ? { values: form.getValues(), base } : null);
  }

  function isUnsaved(): boolean {
    return unsavedIn(form.getValues(), latest.current.savedNow(), blank) > 0;
  }

  // What is typed is kept at once, more or less; what is saved need not be.
  useEffect(() => {
    if (unsaved === 0) keepNow();
    else keepTimer.current ??= setTimeout(keepNow, keepEveryMs);
  });

  useEffect(() => {
    if (unsavedIn(form.getValues(), latest.current.savedNow(), blank) === 0) {
      waitingSince.current = null;
      return;
    }
    // Then it is tried again in any case.
    if (isRetried(latest.current.trouble)) return;
    waitingSince.current ??= performance.now();
    const left = atLatestMs - (performance.now() - waitingSince.current);
    const timer = setTimeout(
      () => {
        waitingSince.current = null;
        void latest.current.save();
      },
      Math.max(0, Math.min(afterTypingMs, left)),
    );
    return () => clearTimeout(timer);
  }, [values, form, blank]);

  const retries = useRef(0);
  useEffect(() => {
    if (!isRetried(trouble)) {
      retries.current = 0;
      return;
    }
    const again = () => void latest.current.save();
    const timer = setTimeout(again, Math.min(lastRetryMs, firstRetryMs * 2 ** retries.current));
    retries.current += 1;
    window.addEventListener("online", again);
    window.addEventListener("focus", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
      window.removeEventListener("focus", again);
    };
  }, [trouble]);

  // Leaving: the form for another screen of the newsroom, or the page.
  useEffect(() => {
    const keepOnLeaving = () => {
      if (isUnsaved()) keepNow();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved() && !inBrowser.current) event.preventDefault();
    };
    drafts.setSaver(async () => {
      keepNow();
      if (isUnsaved()) await latest.current.save();
      keepNow();
    });
    window.addEventListener("pagehide", keepOnLeaving);
    window.addEventListener("beforeunload", ask);
    return () => {
      drafts.setSaver(null);
      window.removeEventListener("pagehide", keepOnLeaving);
      window.removeEventListener("beforeunload", ask);
      keepOnLeaving();
      if (isUnsaved()) void latest.current.save().then(keepNow);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return unsaved;
}

/** How many parts of the form no save holds. */
function unsavedIn(values: EventFormValues, saved: SavedEvent | null, blank: EventFormValues): number {
  const base = saved ? formValuesOf(saved.content, saved.note) : blank;
  return differences(base, base, values).length;
}

function isRetried(trouble: SaveTrouble): boolean {
  return trouble.type === "problem" && trouble.retried;
}
