import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { changesPath, siteAddress } from "../navigation/site-address.ts";
import type { Moment } from "../reading/moment.ts";
import { siteWords } from "../words/site-words.ts";
import { SinceVisit } from "./since-visit.tsx";

export interface StoryVisitProps {
  story: StoryAnswer;
  moment: Moment;
  locale: Locale;
}

/** What is new to a returning reader; only where the present is shown, for an earlier revision isn't what was missed. */
export function StoryVisit({ story, moment, locale }: StoryVisitProps) {
  if (moment.rev !== undefined) return null;
  const { sinceVisit, changes, dismiss } = siteWords(locale).share;
  return (
    <SinceVisit
      story={story.slug}
      rev={story.rev}
      timeZone={story.timeZone}
      changes={siteAddress(locale, changesPath(story.slug))}
      words={{ sinceVisit, changes, dismiss }}
      locale={locale}
    />
  );
}
