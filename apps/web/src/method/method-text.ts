import type { Support } from "@claimline/model/claim/support";
import type { Locale } from "@claimline/model/locale";
import { methodTextDe } from "./method-text-de.ts";
import { methodTextEn } from "./method-text-en.ts";

/** The page that explains how assessments are made. */
export interface MethodText {
  title: string;
  lede: string;
  /** The rules in order: a short heading, and what the rule says. */
  rulesTitle: string;
  rules: readonly { heading: string; text: string }[];
  marksTitle: string;
  marksText: string;
  /** What each assessment means. */
  marks: Readonly<Record<Support, string>>;
  flags: Readonly<Record<"contested" | "overdue" | "fulfilledBy", string>>;
  datesTitle: string;
  datesText: string;
  /** Dates (EDTF) as examples, each with what it means; its words come from the product itself. */
  dates: readonly { when: string; meaning: string }[];
  timesTitle: string;
  times: readonly string[];
  knownTitle: string;
  known: readonly string[];
  correctionsTitle: string;
  corrections: readonly string[];
}

const texts: Readonly<Record<Locale, MethodText>> = { de: methodTextDe, en: methodTextEn };

export function methodText(locale: Locale): MethodText {
  return texts[locale];
}
