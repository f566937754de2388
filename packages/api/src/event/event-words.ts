import type { Claim } from "@claimline/model/claim/schema";
import type { EventContent } from "@claimline/model/event/schema";
import type { LocalizedText } from "@claimline/model/localized-text";

/** The event's own texts that can be searched, in all languages. */
export function eventTexts({ title, summary }: Pick<EventContent, "title" | "summary">): string[] {
  return [title, summary].flatMap(inAllLanguages);
}

/** A claim's texts that can be searched, in all languages. */
export function claimTexts({ statement, quote }: Pick<Claim, "statement" | "quote">): string[] {
  return [...inAllLanguages(statement), quote?.text ?? ""];
}

function inAllLanguages(text: LocalizedText): string[] {
  return Object.values(text).flatMap((worded) => worded ?? []);
}

/** Texts as they are searched: whatever their case. A word never goes from one text into the next. */
export function foldTexts(texts: readonly string[]): string {
  return texts.join("\n").toLocaleLowerCase("und");
}

/** The words that must all occur. */
export function searchWords(q: string): string[] {
  return q
    .toLocaleLowerCase("und")
    .split(/\s+/u)
    .filter((word) => word !== "");
}
