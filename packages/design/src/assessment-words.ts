import { assessmentFlagLabels, wordSupport } from "@claimline/model/claim/support";
import type { Locale } from "@claimline/model/locale";
import type { MarkedAssessment } from "./mark-shapes.ts";

/** One word or phrase of an assessment; the tone is that of the mark's part it names. */
export interface AssessmentWord {
  text: string;
  tone: "ink" | "signal";
}

/** The words of an assessment in reading order: "bestätigt", "bestritten". "Only denied" says it at once. */
export function assessmentWords(assessment: MarkedAssessment, locale: Locale): AssessmentWord[] {
  const { support, contested, overdue, fulfilledBy } = assessment;
  const onlyDenied = support === "none" && contested;
  const words: AssessmentWord[] = [
    { text: wordSupport(assessment, locale), tone: onlyDenied ? "signal" : "ink" },
  ];
  if (contested && !onlyDenied) words.push({ text: assessmentFlagLabels.contested[locale], tone: "signal" });
  if (overdue) words.push({ text: assessmentFlagLabels.overdue[locale], tone: "ink" });
  if (fulfilledBy) words.push({ text: assessmentFlagLabels.fulfilledBy[locale], tone: "ink" });
  return words;
}

/** The same as one line, for an accessible name or a tooltip: "bestätigt, bestritten". */
export function assessmentName(assessment: MarkedAssessment, locale: Locale): string {
  return assessmentWords(assessment, locale)
    .map((word) => word.text)
    .join(", ");
}
