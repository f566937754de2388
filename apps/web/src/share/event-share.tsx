import type { EventDetail } from "@claimline/api/event/event-detail";
import type { Locale } from "@claimline/model/locale";
import { formatWhen } from "@claimline/model/time/format-when";
import type { EventReading } from "../event/read-event.ts";
import { eventPath, momentEntries, storyPath, withQuery } from "../navigation/site-address.ts";
import { siteWords } from "../words/site-words.ts";
import { SharePanel } from "./share-panel.tsx";

export interface EventShareProps {
  reading: EventReading & { event: EventDetail };
  locale: Locale;
}

/** Shares an event's page with its moment. */
export function EventShare({ reading, locale }: EventShareProps) {
  const { story, event, moment, today } = reading;
  const { timeZone } = story;
  const { title, when, phase } = event;
  const words =
    when === null
      ? siteWords(locale).undated
      : formatWhen(when, { locale, timeZone, phase: phase ?? undefined });
  return (
    <SharePanel
      moment={moment}
      shown={{ rev: story.rev, today }}
      pathAt={(at) => eventPath(story.slug, event.slug, at)}
      cited={{
        story: story.title,
        event: { title, when: words },
        publishedAt: Date.parse(story.changedAt),
        timeZone,
      }}
      framed={withQuery(storyPath(story.slug), [...momentEntries(moment), ["event", event.slug]])}
      locale={locale}
    />
  );
}
