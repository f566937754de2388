import { assessmentParts } from "@claimline/model/claim/assessment-name";
import type { Locale } from "@claimline/model/locale";
import type { MarkedAssessment } from "./mark-shapes.ts";

/** One word or phrase of an assessment; the tone is that of the mark's part it names. */
export interface AssessmentWord {
  text: string;
  tone: "ink" | "signal";
}

/** The words of an assessment in reading order, in the tones of its mark. */
export function assessmentWords(assessment: MarkedAssessment, locale: Locale): AssessmentWord[] {
  return assessmentParts(assessment, locale).map(({ text, opposes }) => ({
    text,
    tone: opposes ? "signal" : "ink",
  }));
}
