import type { Locale } from "@claimline/model/locale";
import { askedPath } from "../story/story-asked.ts";
import type { StoryReading } from "../story/read-story.ts";
import { SharePanel } from "./share-panel.tsx";

/** Shares a story's page with its view, its filters and its moment. */
export function StoryShare({ reading, locale }: { reading: StoryReading; locale: Locale }) {
  const { story, asked, today } = reading;
  return (
    <SharePanel
      moment={asked.moment}
      shown={{ rev: story.rev, today }}
      pathAt={(moment) => askedPath(story.slug, { ...asked, moment })}
      cited={{ story: story.title, publishedAt: Date.parse(story.changedAt), timeZone: story.timeZone }}
      framed={askedPath(story.slug, asked)}
      locale={locale}
    />
  );
}
