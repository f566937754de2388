import { AssessmentMark } from "@claimline/design/assessment-mark";
import type { MarkedAssessment } from "@claimline/design/mark-shapes";
import { assessmentFlagLabels, supportLabels, supports } from "@claimline/model/claim/support";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { SectionTitle } from "../frame/section-title.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import styles from "./method-page.module.css";
import { type MethodText, methodText } from "./method-text.ts";

/** How assessments are made, what the marks mean, and how dates are given. */
export function MethodPage({ locale }: { locale: Locale }) {
  const text = methodText(locale);
  return (
    <SiteFrame locale={locale} path="/method">
      <article className={styles["method"]}>
        <header className={styles["head"]}>
          <h1>{text.title}</h1>
          <p className="cl-lede">{text.lede}</p>
        </header>
        <section aria-labelledby="rules">
          <SectionTitle id="rules">{text.rulesTitle}</SectionTitle>
          <ol className={styles["rules"]}>
            {text.rules.map(({ heading, text: rule }) => (
              <li key={heading} className={styles["rule"]}>
                <h3>{heading}</h3>
                <p className={styles["prose"]}>{rule}</p>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="marks">
          <SectionTitle id="marks">{text.marksTitle}</SectionTitle>
          <p className={styles["intro"]}>{text.marksText}</p>
          <Marks text={text} locale={locale} />
        </section>
        <section aria-labelledby="dates">
          <SectionTitle id="dates">{text.datesTitle}</SectionTitle>
          <p className={styles["intro"]}>{text.datesText}</p>
          <dl className={styles["list"]}>
            {text.dates.map(({ when, meaning }) => (
              <div key={when}>
                <dt>{formatWhen(when, { locale, timeZone: "UTC" })}</dt>
                <dd>
                  {meaning} <code className={styles["code"]}>{when}</code>
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <Prose id="times" title={text.timesTitle} paragraphs={text.times} />
        <Prose id="known" title={text.knownTitle} paragraphs={text.known} />
        <Prose id="corrections" title={text.correctionsTitle} paragraphs={text.corrections} />
      </article>
    </SiteFrame>
  );
}

function Marks({ text, locale }: { text: MethodText; locale: Locale }) {
  const plain = { contested: false, overdue: false };
  const marks: [string, MarkedAssessment, string][] = [
    ...supports
      .toReversed()
      .map((support): [string, MarkedAssessment, string] => [
        supportLabels[support][locale],
        { ...plain, support, contested: support === "none" },
        text.marks[support],
      ]),
    [
      assessmentFlagLabels.contested[locale],
      { ...plain, support: "confirmed", contested: true },
      text.flags.contested,
    ],
    [
      assessmentFlagLabels.overdue[locale],
      { ...plain, support: "announced", overdue: true },
      text.flags.overdue,
    ],
    [
      assessmentFlagLabels.fulfilledBy[locale],
      { ...plain, support: "announced", fulfilledBy: "another" },
      text.flags.fulfilledBy,
    ],
  ];
  return (
    <dl className={styles["list"]}>
      {marks.map(([word, assessment, meaning]) => (
        <div key={word}>
          <dt className={styles["mark"]}>
            <AssessmentMark assessment={assessment} size={18} />
            {word}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function Prose({ id, title, paragraphs }: { id: string; title: string; paragraphs: readonly string[] }) {
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id}>{title}</SectionTitle>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className={styles["intro"]}>
          {paragraph}
        </p>
      ))}
    </section>
  );
}
