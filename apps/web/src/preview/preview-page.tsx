import { EventPage } from "../event/event-page.tsx";
import type { Locale } from "@claimline/model/locale";
import { IgnoredNotice } from "../frame/ignored-notice.tsx";
import { SiteFrame } from "../frame/site-frame.tsx";
import { siteWords } from "../words/site-words.ts";
import { PreviewBar } from "./preview-bar.tsx";
import type { PreviewReading } from "./read-preview.ts";
import { previewAddress } from "./shown-preview.ts";

export interface PreviewPageProps extends PreviewReading {
  token: string;
  locale: Locale;
}

/** The readers' page of an event with its draft in it. */
export function PreviewPage({ reading, expiresAt, token, locale }: PreviewPageProps) {
  const { event, story, moment, ignored, today } = reading;
  const addressIn = (language: Locale) => previewAddress(token, language);
  const bar = (
    <PreviewBar
      address={addressIn(locale)}
      asOf={moment.asOf}
      today={today}
      timeZone={story.timeZone}
      expiresAt={expiresAt}
      locale={locale}
    />
  );
  if (event !== null) {
    return <EventPage reading={{ ...reading, event }} locale={locale} preview={{ bar, addressIn }} />;
  }
  const words = siteWords(locale);
  return (
    <SiteFrame locale={locale} path={null} addressIn={addressIn}>
      {bar}
      <IgnoredNotice ignored={ignored} locale={locale} />
      <h1>{moment.asOf === undefined ? words.previewEmptyTitle : words.notYetKnownTitle}</h1>
      <p className="cl-lede">{moment.asOf === undefined ? words.previewEmptyText : words.notYetKnownText}</p>
    </SiteFrame>
  );
}
