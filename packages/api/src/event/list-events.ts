import { z } from "zod";
import type { Context } from "../context.ts";
import { openStory } from "../publication/open-story.ts";
import {
  compareInWorld,
  type EventView,
  type PlaceInWorld,
  placeInWorld,
} from "../publication/story-view.ts";
import { readingInputShape } from "../story/reading-input.ts";
import { answerEvent, type EventItem, eventItemSchema } from "./event-answer.ts";
import { eventFilterShape } from "./event-filter.ts";
import { matchingEvents } from "./matching-events.ts";
import { type ListOrder, pageOf, pageShape } from "./page.ts";

export const listEventsInput = z.strictObject({ ...readingInputShape, ...eventFilterShape, ...pageShape });

export const listEventsOutput = z.strictObject({
  rev: z.int(),
  total: z.int().describe("How many events match, on all pages together."),
  items: z.array(eventItemSchema),
  nextCursor: z.string().nullable(),
});

const instant = z.number().nullable();

export const orderOfWorld: ListOrder<EventView, PlaceInWorld> = {
  place: z.strictObject({ undated: z.boolean(), earliest: instant, latest: instant, slug: z.string() }),
  placeOf: placeInWorld,
  compare: compareInWorld,
};

/** The story's events in the order of the world, undated ones last. @throws ProblemError `not-found`, `as-of-in-future` */
export async function listEvents(
  ctx: Context,
  input: z.infer<typeof listEventsInput>,
): Promise<{ rev: number; total: number; items: EventItem[]; nextCursor: string | null }> {
  const view = await openStory(ctx, input);
  const locale = input.locale ?? ctx.locale;
  const matching = await matchingEvents(ctx, view, input);
  const { items, nextCursor } = pageOf(matching, orderOfWorld, input);
  return {
    rev: view.edition.rev,
    total: matching.length,
    items: items.map((event) => answerEvent(event, view, locale)),
    nextCursor,
  };
}
