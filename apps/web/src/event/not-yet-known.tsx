import { buttonClass } from "@claimline/design/button";
import type { Locale } from "@claimline/model/locale";
import { SiteFrame } from "../frame/site-frame.tsx";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import styles from "../problem/problem-page.module.css";
import type { Moment } from "../reading/moment.ts";
import { describeMoment } from "../story/describe-moment.ts";
import { siteWords } from "../words/site-words.ts";

export interface NotYetKnownProps {
  story: { timeZone: string };
  /** The page at the moment, and the same at present. */
  path: PagePath;
  present: PagePath;
  text: string;
  moment: Moment;
  locale: Locale;
}

/** Stands for an event or a party of which nothing was known yet at the asked moment; nothing of it is told. */
export function NotYetKnown({ story, path, present, text, moment, locale }: NotYetKnownProps) {
  const words = siteWords(locale);
  const known = describeMoment(moment.asOf, { locale, timeZone: story.timeZone });
  return (
    <SiteFrame locale={locale} path={path}>
      <div className={styles["problem"]}>
        <p className="cl-kicker">
          {words.knownOn} {known}
        </p>
        <h1>{words.notYetKnownTitle}</h1>
        <p className="cl-lede">{text}</p>
        <p>
          <a className={buttonClass()} href={siteAddress(locale, present)}>
            {words.backToToday}
          </a>
        </p>
      </div>
    </SiteFrame>
  );
}
