import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { type ProblemCode, problemMessage } from "@claimline/model/problem";
import { SiteFrame } from "../frame/site-frame.tsx";
import { siteAddress, storyPath } from "../navigation/site-address.ts";
import { siteWords } from "../words/site-words.ts";
import { errorWords } from "./error-words.ts";
import styles from "./problem-page.module.css";

export interface ProblemPageProps {
  code: ProblemCode;
  locale: Locale;
  /** The story in whose address the problem is. */
  story?: string | undefined;
  /** Whether it is the whole story that was unpublished. */
  isStoryGone?: boolean;
  /** Where the page is in a language, when that is no page of the site's own. */
  addressIn?: ((locale: Locale) => string) | undefined;
}

/** The page that stands where another can't be shown: what is wrong, and where to go on. */
export function ProblemPage({ code, locale, story, isStoryGone = false, addressIn }: ProblemPageProps) {
  const words = siteWords(locale);
  // Of what is wrong with an address, only these leave its story standing.
  const back =
    !isStoryGone && (code === "gone" || code === "as-of-in-future" || code === "invalid-input")
      ? story
      : undefined;
  return (
    <SiteFrame locale={locale} path={null} addressIn={addressIn}>
      <div className={styles["problem"]}>
        <h1>{isStoryGone ? words.storyGoneTitle : problemTitle(code, locale)}</h1>
        <p className="cl-lede">{isStoryGone ? words.storyGoneText : problemText(code, locale)}</p>
        <p>
          <a className={buttonClass()} href={siteAddress(locale, back === undefined ? "" : storyPath(back))}>
            {back === undefined ? words.toStories : words.backToStory}
          </a>
        </p>
      </div>
    </SiteFrame>
  );
}

export function problemTitle(code: ProblemCode, locale: Locale): string {
  const words = siteWords(locale);
  switch (code) {
    case "not-found":
      return words.notFoundTitle;
    case "gone":
      return words.goneTitle;
    case "preview-ended":
      return words.previewEndedTitle;
    case "as-of-in-future":
      return words.futureTitle;
    case "invalid-input":
      return words.badAddressTitle;
    case "unavailable":
      return words.unavailableTitle;
    default:
      return errorWords[locale].title;
  }
}

function problemText(code: ProblemCode, locale: Locale): string {
  const words = siteWords(locale);
  switch (code) {
    case "not-found":
      return words.notFoundText;
    case "gone":
      return words.goneText;
    case "preview-ended":
      return words.previewEndedText;
    case "as-of-in-future":
      return words.futureText;
    case "invalid-input":
      return words.badAddressText;
    case "internal":
      return errorWords[locale].text;
    default:
      return problemMessage(code, locale);
  }
}
