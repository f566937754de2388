import { AssessmentMark } from "@claimline/design/assessment-mark";
import type { MarkedAssessment } from "@claimline/design/mark-shapes";
import {
  assessmentFlagLabels,
  reportedOnlyLabel,
  type Support,
  supportLabels,
  supports,
} from "@claimline/model/claim/support";
import type { Locale } from "@claimline/model/locale";
import styles from "./mark-legend.module.css";

const plain = { contested: false, overdue: false } as const;

/** Every mark with its word, from the surest down. */
export function MarkLegend({ locale }: { locale: Locale }) {
  const entries: [string, MarkedAssessment][] = [
    ...supports
      .toReversed()
      .map((support): [string, MarkedAssessment] => [
        supportLabels[support][locale],
        { support, ...plain, contested: support === "none" },
      ]),
    [reportedOnlyLabel[locale], { support: "none", ...plain }],
    [assessmentFlagLabels.contested[locale], flagged("confirmed", { contested: true })],
    [assessmentFlagLabels.overdue[locale], flagged("announced", { overdue: true })],
    [assessmentFlagLabels.fulfilledBy[locale], flagged("announced", { fulfilledBy: "x" })],
  ];
  return (
    <ul className={styles["legend"]}>
      {entries.map(([word, assessment]) => (
        <li key={word}>
          <AssessmentMark assessment={assessment} size={16} />
          {word}
        </li>
      ))}
    </ul>
  );
}

function flagged(support: Support, flag: Partial<MarkedAssessment>): MarkedAssessment {
  return { support, ...plain, ...flag };
}
