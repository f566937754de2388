import { z } from "zod";
import type { EventFormValues } from "./event-form-values.ts";

/** What undo and redo lead to, oldest first and nearest last, and what stood in the form between them. */
export interface FormHistory {
  past: EventFormValues[];
  present: EventFormValues;
  future: EventFormValues[];
}

/** Forms are long, and a browser keeps some five million letters. */
const keptAtMost = 30;
const prefix = "claimline:history:";

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** As with local drafts, that the values are a form's is told by the key. */
const valuesSchema = z.custom<EventFormValues>(isObject);
const historySchema = z.object({
  past: z.array(valuesSchema),
  present: valuesSchema,
  future: z.array(valuesSchema),
});

/** Keeps a form's history for as long as its tab is open, so that a reload doesn't end it. Without room it is let go. */
export function keepHistory(
  storage: Storage | null,
  form: string,
  { past, present, future }: FormHistory,
): void {
  const kept = { past: past.slice(-keptAtMost), present, future: future.slice(-keptAtMost) };
  try {
    if (past.length + future.length === 0) storage?.removeItem(prefix + form);
    else storage?.setItem(prefix + form, JSON.stringify(kept));
  } catch {
    storage?.removeItem(prefix + form);
  }
}

/** What was kept of a form's history, which then is kept no more; `null` where there is none, or none that can be read. */
export function takeHistory(storage: Storage | null, form: string): FormHistory | null {
  const text = storage?.getItem(prefix + form) ?? null;
  if (text === null) return null;
  storage?.removeItem(prefix + form);
  try {
    const { data } = historySchema.safeParse(JSON.parse(text));
    return data ?? null;
  } catch {
    return null;
  }
}
