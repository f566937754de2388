"use client";

import { useWords } from "../locale/locale-context.tsx";
import { historyWords } from "../words/history-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";

/** A revision by its number, or the draft. */
export type Version = number | "draft";

/** Two versions of an event that are compared; `null` is nothing at all. */
export interface Compared {
  from: Version | null;
  to: Version;
}

/** What a version is called. */
export function useRevisionName(): (version: Version | null) => string {
  const words = useWords(historyWords);
  const steps = useWords(stepWords);
  return (version) => {
    if (version === null) return words.nothing;
    return version === "draft" ? words.draft : fill(steps.revision, { number: version });
  };
}
