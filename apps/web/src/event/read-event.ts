import type { EventDetail } from "@claimline/api/event/event-detail";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { type Day, dayOf } from "@claimline/model/time/day";
import { cache } from "react";
import type { Difference } from "../change/read-changes.ts";
import { findProblem } from "../problem/find-problem.ts";
import { momentInStory } from "../reading/moment-in-story.ts";
import { type Moment, readMoment, readSlug, type SearchParams } from "../reading/moment.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { readStoryAnswer } from "../story/read-story-answer.ts";
import { readingCaller, readingContext } from "../reading/reading-context.ts";

/** All that the page of an event shows. */
export interface EventReading {
  story: StoryAnswer;
  /** `null` when the event is published, but nothing of it was known yet at the moment. */
  event: EventDetail | null;
  moment: Moment;
  /** Parameters of the address that mean nothing here, as they were written. */
  ignored: string[];
  names: Names;
  /** What each publication of the event changed. */
  differences: readonly Difference[];
  /** In the story's zone. */
  today: Day;
}

/** Reads an event as an address asks for it. @throws ProblemError */
export async function readEvent(
  { story: storySlug, event: eventSlug }: { story: string; event: string },
  search: SearchParams,
  locale: Locale,
): Promise<EventReading> {
  const { moment, ignored } = await momentInStory(readSlug(storySlug), readMoment(search), locale);
  const { story } = await readStoryAnswer(storySlug, locale, moment.asOf, moment.rev);
  // Of one rev, even when something is published in between.
  const event = await eventAt(storySlug, readSlug(eventSlug), locale, story.rev, moment.asOf);
  const names = await namesAt(storySlug, locale, { ...moment, rev: story.rev });
  const { now } = await readingContext(locale);
  const differences = event === null ? [] : await differencesOf(storySlug, event, locale);
  return { story, event, moment, ignored, names, differences, today: dayOf(now(), story.timeZone) };
}

/** An event of a `rev`; `null` when nothing of it was known yet at the moment. @throws ProblemError */
export async function eventAt(story: string, slug: string, locale: Locale, rev: number, asOf?: string) {
  try {
    return await eventBySlug(story, slug, locale, rev, asOf);
  } catch (error) {
    if (asOf === undefined || findProblem(error) !== "not-found") throw error;
    // Throws as well when there is no such event at all.
    await eventBySlug(story, slug, locale, rev);
    return null;
  }
}

const eventBySlug = cache(async (story: string, slug: string, locale: Locale, rev: number, asOf?: string) => {
  const caller = await readingCaller(locale);
  return await caller.event.bySlug({ story, slug, locale, rev, ...(asOf !== undefined && { asOf }) });
});

/** What became different with the publications that an event's history shows. */
async function differencesOf(
  story: string,
  { slug, revisions }: EventDetail,
  locale: Locale,
): Promise<Difference[]> {
  if (revisions.length < 2) return [];
  const shown = new Set(revisions.map(({ rev }) => rev));
  const caller = await readingCaller(locale);
  const { items } = await caller.change.diff({ story, event: slug, locale });
  return items.filter(({ rev }) => shown.has(rev));
}
