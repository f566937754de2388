import type { Locale } from "@claimline/model/locale";
import type { Day } from "@claimline/model/time/day";
import type { ReactNode } from "react";
import { embedAddress, frameHtml } from "../embed/embed-address.ts";
import { publicUrl } from "../env.ts";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { readSiteName } from "../site/read-site.ts";
import { siteWords } from "../words/site-words.ts";
import { type Cited, citationAround } from "./citation.ts";
import { CopyButton } from "./copy-button.tsx";
import { pinnedMoment } from "./pinned-moment.ts";
import { ShareLink } from "./share-link.tsx";
import styles from "./share-panel.module.css";

export interface SharePanelProps {
  moment: Moment;
  /** What is shown, and today in the story's zone. */
  shown: { rev: number; today: Day };
  /** This page, all else as it is, at a moment. */
  pathAt: (moment: Moment) => PagePath;
  cited: Pick<Cited, "story" | "event" | "publishedAt" | "timeZone">;
  /** What of the site is shown in a frame on another one. */
  framed: PagePath;
  locale: Locale;
}

/** Links to this page as it will be and as it is, and a citation: to copy, and without script to select. */
export async function SharePanel({ moment, shown, pathAt, cited, framed, locale }: SharePanelProps) {
  const { share: words } = siteWords(locale);
  const site = await readSiteName();
  const address = (at: Moment) => `${publicUrl()}${siteAddress(locale, pathAt(at))}`;
  const pinned = pinnedMoment(moment, shown);
  const link = address(moment);
  const pinnedLink = address(pinned);
  const { asOf = shown.today } = pinned;
  const citation = citationAround({ ...cited, site, asOf, rev: shown.rev, accessed: shown.today }, locale);
  const isPinned = moment.asOf !== undefined && moment.rev !== undefined;
  return (
    // A reader may have opened it before the page's script arrived: that isn't a fault.
    <details className={styles["share"]} suppressHydrationWarning>
      <summary className={styles["summary"]}>{words.share}</summary>
      <div className={styles["ways"]}>
        {!isPinned && (
          <Way
            id="share-link"
            title={words.link}
            hint={moment.asOf === undefined ? words.linkHint : words.linkHintThen}
            copy={words.copyLink}
            locale={locale}
          >
            <ShareLink address={link} />
          </Way>
        )}
        <Way
          id="share-pinned"
          title={words.pinned}
          hint={words.pinnedHint}
          copy={words.copyPinned}
          locale={locale}
        >
          <ShareLink address={pinnedLink} />
        </Way>
        <Way id="share-citation" title={words.cite} copy={words.copyCitation} locale={locale}>
          {citation.before}
          <ShareLink address={pinnedLink} />
          {citation.after}
        </Way>
        <Way
          id="share-embed"
          title={words.embed}
          hint={words.embedHint}
          copy={words.copyEmbed}
          locale={locale}
        >
          {frameHtml(`${publicUrl()}${embedAddress(locale, framed)}`, cited.event?.title ?? cited.story)}
        </Way>
      </div>
    </details>
  );
}

interface WayProps {
  id: string;
  title: string;
  hint?: string;
  /** What the button says. */
  copy: string;
  /** What is copied. */
  children: ReactNode;
  locale: Locale;
}

function Way({ id, title, hint, copy, children, locale }: WayProps) {
  const { copied, notCopied } = siteWords(locale).share;
  return (
    <section className={styles["way"]} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles["title"]}>
        {title}
      </h2>
      {hint !== undefined && <p className="cl-meta">{hint}</p>}
      <p className={styles["text"]} id={id}>
        {children}
      </p>
      <CopyButton source={id} words={{ copy, copied, notCopied }} />
    </section>
  );
}
