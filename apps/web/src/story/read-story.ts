import type { EventItem } from "@claimline/api/event/event-answer";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { dayOf } from "@claimline/model/time/day";
import { cache } from "react";
import { firstOf, type Moment, readMoment, readSlug, type SearchParams } from "../reading/moment.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { readingCaller, readingContext } from "../reading/reading-context.ts";

/** All that the page of a story shows. */
export interface StoryReading {
  story: StoryAnswer;
  events: { total: number; items: EventItem[]; nextCursor: string | null };
  moment: Moment;
  /** The cursor that led to this part of the list. */
  cursor: string | undefined;
  names: Names;
  allEvents: number;
  today: string;
}

/** Up to this many events stand on one page; after them leads a link. */
const eventsOnPage = 100;

/** Reads a story as an address asks for it. @throws ProblemError */
export async function readStory(slug: string, search: SearchParams, locale: Locale): Promise<StoryReading> {
  const moment = readMoment(search);
  const cursor = firstOf(search["cursor"]);
  const { story, present } = await readStoryAnswer(readSlug(slug), locale, moment.asOf, moment.rev);
  const caller = await readingCaller(locale);
  // Of one rev, even when something is published in between.
  const asked = { story: slug, locale, ...moment, rev: story.rev };
  const events = await caller.event.list({
    ...asked,
    limit: eventsOnPage,
    ...(cursor !== undefined && { cursor }),
  });
  const { now } = await readingContext(locale);
  return {
    story,
    events,
    moment,
    cursor,
    names: await namesAt(slug, locale, { ...moment, rev: story.rev }),
    allEvents: present.eventCount,
    today: dayOf(now(), story.timeZone),
  };
}

/** A story at a moment, and the same at present; once per page. @throws ProblemError */
export const readStoryAnswer = cache(async (slug: string, locale: Locale, asOf?: string, rev?: number) => {
  const caller = await readingCaller(locale);
  const asked = { slug, locale, ...(rev !== undefined && { rev }) };
  const story = await caller.story.bySlug({ ...asked, ...(asOf !== undefined && { asOf }) });
  const present = asOf === undefined ? story : await caller.story.bySlug({ ...asked, rev: story.rev });
  return { story, present };
});
