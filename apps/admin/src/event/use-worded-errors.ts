"use client";

import type { Locale } from "@claimline/model/locale";
import { useEffect, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { checkFormValues, type EventFormValues, isField } from "./event-form-values.ts";

/** Says what is wrong with a field in the language that the editor has changed to; fields not yet complained of stay so. */
export function useWordedErrors(form: UseFormReturn<EventFormValues>, locale: Locale): void {
  const worded = useRef(locale);
  useEffect(() => {
    if (worded.current === locale) return;
    worded.current = locale;
    const check = checkFormValues(form.getValues(), locale);
    if (check.ok) return;
    for (const { path, code, message } of check.problems.toReversed())
      if (isField(path) && form.getFieldState(path).error) form.setError(path, { type: code, message });
  }, [form, locale]);
}
