import { AssessmentMark } from "@claimline/design/assessment-mark";
import { assessmentName } from "@claimline/model/claim/assessment-name";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import { eventPath, siteAddress } from "../navigation/site-address.ts";
import { describeMoment } from "../story/describe-moment.ts";
import type { StoryReading } from "../story/read-story.ts";
import { formatNumber } from "../words/counted.ts";
import { FallbackNote } from "../words/fallback-note.tsx";
import { siteWords } from "../words/site-words.ts";
import { GuideBar } from "./guide-bar.tsx";
import styles from "./guide-bar.module.css";
import type { ReadStep } from "./read-guide.ts";

export interface GuideProps {
  reading: Pick<StoryReading, "story" | "asked" | "guide">;
  locale: Locale;
}

/** The step of the guided reading that the address asks for, with the ways to the others. */
export function Guide({ reading, locale }: GuideProps) {
  const { story, guide, asked } = reading;
  const { steps, shown } = guide;
  if (shown === null) return null;
  const {
    begin: _begin,
    steps: _steps,
    step: nameStep,
    notKnown,
    asOfToday,
    toView,
    ...words
  } = siteWords(locale).guide;
  const moment = describeMoment(asked.moment.asOf, { locale, timeZone: story.timeZone }) ?? "";
  const textOf = (step: ReadStep) => (step.known ? step.text : notKnown(moment));
  const names = steps.map(({ number }) =>
    nameStep(formatNumber(number, locale), formatNumber(steps.length, locale)),
  );
  return (
    <GuideBar
      shown={shown.number - 1}
      steps={steps.map((step, index) => ({
        id: step.id,
        href: step.href,
        name: names[index] ?? "",
        spoken: textOf(step),
      }))}
      close={guide.close}
      words={words}
    >
      {steps.map((step) => (
        <div key={step.id} className={styles["card"]}>
          <p className={styles["text"]} lang={step.lang ?? undefined}>
            {textOf(step)}
          </p>
          <FallbackNote lang={step.lang} locale={locale} />
          <StepEvent step={step} {...{ story, asked, locale }} />
          {step === shown && guide.asOfToday !== null && (
            <p>
              <a href={guide.asOfToday}>{asOfToday}</a>
            </p>
          )}
          {step === shown && guide.toView !== null && (
            <p>
              <a href={guide.toView}>{toView}</a>
            </p>
          )}
        </div>
      ))}
    </GuideBar>
  );
}

/** The event of a step: when, what, and how sure. */
function StepEvent({
  step: { event },
  story,
  asked,
  locale,
}: Pick<StoryReading, "story" | "asked"> & { step: ReadStep; locale: Locale }) {
  if (event === null) return null;
  const { timeZone } = story;
  return (
    <p className={styles["event"]}>
      <AssessmentMark assessment={event.assessment} size={16} />
      <span>
        {event.when !== null && (
          <span className={styles["when"]}>
            {formatWhen(event.when, { locale, timeZone, phase: event.phase ?? undefined })}
            {": "}
          </span>
        )}
        <a
          href={siteAddress(locale, eventPath(story.slug, event.slug, asked.moment))}
          lang={event.lang ?? undefined}
        >
          {event.title}
        </a>
        <span className="cl-visually-hidden"> ({assessmentName(event.assessment, locale)})</span>
      </span>
    </p>
  );
}
