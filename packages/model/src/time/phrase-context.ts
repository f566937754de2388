import type { Locale } from "../locale.ts";
import type { PhraseFailure } from "./read-when-problem.ts";

/** What a phrase is read against. */
export interface PhraseContext {
  /** As a day number (days since 1970-01-01). */
  today: number;
  /** Dates without a year lie ahead rather than behind. */
  plans: boolean;
  /** Decides only between meanings that a word has in both languages. */
  locale: Locale;
  /** Of two meanings, one clearly likelier, the one to take; `other` finds the alternatives. */
  take: "likelier" | "other";
  /** What to do with two meanings of which neither is likelier. */
  ambiguous: "refuse" | "first" | "second";
}

/** One of two meanings, of which the first is the likelier. */
export function preferred<Meaning>(context: PhraseContext, likelier: Meaning, other: Meaning): Meaning {
  return context.take === "likelier" ? likelier : other;
}

/** One of two meanings that are equally likely; throws where they aren't to be chosen from. */
export function decided<Meaning>(
  context: PhraseContext,
  first: Meaning,
  second: Meaning,
  failure: () => PhraseFailure,
): Meaning {
  if (context.ambiguous === "refuse") throw failure();
  return context.ambiguous === "first" ? first : second;
}
