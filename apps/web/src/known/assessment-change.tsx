import { AssessmentLabel } from "@claimline/design/assessment-label";
import type { MarkedAssessment } from "@claimline/design/mark-shapes";
import type { Locale } from "@claimline/model/locale";
import { siteWords } from "../words/site-words.ts";
import styles from "./day-news.module.css";

export interface AssessmentChangeProps {
  from: MarkedAssessment;
  to: MarkedAssessment;
  locale: Locale;
}

/** How the mark of an event turned: "○ Angabe einer Seite → ● bestätigt". */
export function AssessmentChange({ from, to, locale }: AssessmentChangeProps) {
  return (
    <p className={styles["mark"]}>
      <span className={styles["former"]}>
        <AssessmentLabel assessment={from} locale={locale} />
      </span>{" "}
      <span aria-hidden="true">→</span>
      <span className="cl-visually-hidden">{siteWords(locale).known.became}</span>{" "}
      <AssessmentLabel assessment={to} locale={locale} />
    </p>
  );
}
