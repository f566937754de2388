import type { Locale } from "../locale.ts";
import type { Assessment } from "./assessment.ts";
import { assessmentFlagLabels, wordSupport } from "./support.ts";

/** What is named of an assessment. */
export type NamedAssessment = Pick<Assessment, "support" | "contested"> & {
  overdue?: boolean | undefined;
  fulfilledBy?: string | null | undefined;
};

/** One word or phrase of an assessment. */
export interface AssessmentPart {
  text: string;
  /** It says that somebody opposes. */
  opposes: boolean;
}

/** The words of an assessment in reading order: "bestätigt", "bestritten". "Only denied" says it at once. */
export function assessmentParts(assessment: NamedAssessment, locale: Locale): AssessmentPart[] {
  const { support, contested, overdue, fulfilledBy } = assessment;
  const onlyDenied = support === "none" && contested;
  const flags = assessmentFlagLabels;
  return [
    { text: wordSupport(assessment, locale), opposes: onlyDenied },
    ...(contested && !onlyDenied ? [{ text: flags.contested[locale], opposes: true }] : []),
    ...(overdue ? [{ text: flags.overdue[locale], opposes: false }] : []),
    ...(fulfilledBy ? [{ text: flags.fulfilledBy[locale], opposes: false }] : []),
  ];
}

/** The same as one line: "bestätigt, bestritten". */
export function assessmentName(assessment: NamedAssessment, locale: Locale): string {
  return assessmentParts(assessment, locale)
    .map(({ text }) => text)
    .join(", ");
}
