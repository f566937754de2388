"use client";

import { useEffect, useRef } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { contentIn, emptyFormValues, type EventFormValues } from "./event-form-values.ts";
import { sameValue } from "@claimline/model/same-value";
import type { SavedEvent } from "./saved-event.ts";
import { draftKey, useUnsavedDrafts } from "./unsaved-drafts.tsx";

const untouched = contentIn(emptyFormValues());

/** Whether the form holds anything that the last save doesn't. */
function isUnsaved(values: EventFormValues, saved: SavedEvent | null): boolean {
  const [content, note] = saved ? [saved.content, saved.note] : [untouched, ""];
  return values.note !== note || !sameValue(contentIn(values), content);
}

/** The same, kept up to date; unsaved text is kept for when the editor comes back to the form. */
export function useUnsaved(
  form: UseFormReturn<EventFormValues>,
  story: string,
  saved: SavedEvent | null,
): boolean {
  useWatch({ control: form.control });
  const drafts = useUnsavedDrafts();
  const unsaved = isUnsaved(form.getValues(), saved);
  const key = draftKey(story, saved?.slug ?? null);
  const keptAs = useRef(key);

  useEffect(() => {
    // Saving has given the event an address, or another one.
    if (keptAs.current !== key) drafts.keep(keptAs.current, null);
    keptAs.current = key;
    drafts.keep(key, unsaved ? { values: structuredClone(form.getValues()), base: saved } : null);
  });

  return unsaved;
}
