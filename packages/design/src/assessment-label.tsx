import type { Locale } from "@claimline/model/locale";
import { Fragment } from "react";
import { AssessmentMark } from "./assessment-mark.tsx";
import { assessmentWords } from "./assessment-words.ts";
import type { MarkedAssessment } from "./mark-shapes.ts";

/** An assessment as mark and words, in the size of the surrounding text: "● bestätigt · bestritten". */
export function AssessmentLabel({ assessment, locale }: { assessment: MarkedAssessment; locale: Locale }) {
  return (
    <span className="cl-assessment">
      <AssessmentMark assessment={assessment} />
      <span>
        {assessmentWords(assessment, locale).map((word, index) => (
          <Fragment key={word.text}>
            {index > 0 && " · "}
            <span className={word.tone === "signal" ? "cl-assessment__signal" : undefined}>{word.text}</span>
          </Fragment>
        ))}
      </span>
    </span>
  );
}
