"use client";

import { useEffect, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { EventFormValues } from "./event-form-values.ts";
import type { SavedEvent } from "./saved-event.ts";
import { isUntouched } from "./use-event-save.ts";

interface NewerVersionOptions<Detail extends SavedEvent> {
  detail: Detail | null;
  saved: SavedEvent | null;
  unsaved: boolean;
  form: UseFormReturn<EventFormValues>;
  /** Takes the newer version over; `rewritten` when its text is another. */
  onAdopt: (version: Detail, rewritten: boolean) => void;
}

/**
 * What somebody else has saved since. With nothing unsaved, or when only the state has changed, it is taken over;
 * otherwise it is returned, so that the editor can look at it, and the form stays as it is.
 */
export function useNewerVersion<Detail extends SavedEvent>(
  options: NewerVersionOptions<Detail>,
): Detail | null {
  const { detail, saved, unsaved, form, onAdopt } = options;
  const adopt = useRef(onAdopt);
  useEffect(() => {
    adopt.current = onAdopt;
  });
  const newer = detail && saved && detail.version > saved.version ? detail : null;
  const untouched = newer && saved ? isUntouched(saved, newer, form.getValues()) : false;

  useEffect(() => {
    if (newer && (untouched || !unsaved)) adopt.current(newer, !untouched);
  }, [newer, untouched, unsaved]);

  return newer && unsaved && !untouched ? newer : null;
}
