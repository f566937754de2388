"use client";

import { useEffect, useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { useShortcuts } from "../desk/use-shortcuts.ts";
import { differences } from "./conflict.ts";
import type { EventFormValues } from "./event-form-values.ts";
import { keepHistory, takeHistory } from "./kept-history.ts";
import { fill } from "./take-over.ts";

const settledMs = 400;
const keptAtMost = 100;

/**
 * Undo and redo for the whole form, where the browser has none: a removed claim, another choice, a moved list. In a text
 * field the keys stay the browser's own. It survives a reload of the page in the same tab, under the editor's account.
 * Answers with a way to forget, for what others have changed isn't to be undone.
 */
export function useFormHistory(form: UseFormReturn<EventFormValues>, email: string): () => void {
  const values = useWatch({ control: form.control });
  const past = useRef<EventFormValues[]>([]);
  const future = useRef<EventFormValues[]>([]);
  const present = useRef<EventFormValues | null>(null);

  function settle() {
    const now = structuredClone(form.getValues());
    if (present.current && differences(present.current, present.current, now).length === 0) return;
    if (present.current) past.current = [...past.current, present.current].slice(-keptAtMost);
    present.current = now;
    future.current = [];
  }

  useEffect(() => {
    present.current ??= structuredClone(form.getValues());
    const timer = setTimeout(settle, settledMs);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [values]);

  useEffect(() => {
    const address = () => `${email}:${location.pathname}`;
    const kept = takeHistory(tabStorage(), address());
    // Steps back from another form than the one that is shown would lead astray.
    if (kept && differences(kept.present, kept.present, form.getValues()).length === 0) {
      past.current = kept.past;
      future.current = kept.future;
    }
    const keep = () => {
      settle();
      const [undone, redone] = [past.current, future.current];
      if (present.current)
        keepHistory(tabStorage(), address(), { past: undone, present: present.current, future: redone });
    };
    window.addEventListener("pagehide", keep);
    return () => window.removeEventListener("pagehide", keep);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function go(from: EventFormValues[], to: EventFormValues[]): void {
    const target = from.pop();
    if (!target || !present.current) return;
    to.push(present.current);
    const changed = differences(form.getValues(), form.getValues(), target).map(({ part }) => part);
    present.current = structuredClone(target);
    fill(form, structuredClone(target), new Set(changed));
  }

  function undo({ target }: KeyboardEvent): boolean {
    if (isText(target)) return false;
    settle();
    go(past.current, future.current);
    return true;
  }

  function redo({ target }: KeyboardEvent): boolean {
    if (isText(target)) return false;
    go(future.current, past.current);
    return true;
  }

  useShortcuts({ "mod+z": undo, "mod+shift+z": redo, "mod+y": redo });

  return () => {
    past.current = [];
    future.current = [];
    present.current = structuredClone(form.getValues());
  };
}

/** `null` where the browser keeps nothing. */
function tabStorage(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.matches("textarea, input:not([type=checkbox], [type=radio])")
  );
}
