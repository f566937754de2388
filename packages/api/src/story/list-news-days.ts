import { newsDays } from "@claimline/model/claim/news-days";
import { eventSlugSchema } from "@claimline/model/slug";
import { daySchema } from "@claimline/model/time/day-schema";
import { z } from "zod";
import type { Context } from "../context.ts";
import { openStory } from "../publication/open-story.ts";
import type { StoryView } from "../publication/story-view.ts";
import { readingInputShape } from "./reading-input.ts";

export const listNewsDaysInput = z.strictObject(readingInputShape);

export const listNewsDaysOutput = z.strictObject({
  rev: z.int(),
  until: daySchema.describe("Today in the story's zone, or the day of `asOf`: no later day is listed."),
  items: z
    .array(
      z.strictObject({
        day: daySchema,
        claims: z.int().describe("How many claims became known on it."),
        overdue: z
          .array(eventSlugSchema)
          .describe("Plans whose time had passed when the day began, without anything being known of them."),
      }),
    )
    .describe("First to last; on every other day the story was what it was the day before."),
});

export type NewsDays = z.infer<typeof listNewsDaysOutput>;

/** The days, in the story's zone, that brought news. @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input` */
export async function listNewsDays(
  ctx: Context,
  input: z.infer<typeof listNewsDaysInput>,
): Promise<NewsDays> {
  return newsDaysOf(await openStory(ctx, input));
}

/** A view is of one `rev` and moment and never changes, so that its days are found once. */
const found = new WeakMap<StoryView, NewsDays>();

function newsDaysOf(view: StoryView): NewsDays {
  const days = found.get(view) ?? findNewsDays(view);
  found.set(view, days);
  return days;
}

function findNewsDays({ edition, asOf, events }: StoryView): NewsDays {
  const { actors, sources, story } = edition;
  const contents = events.map(({ content }) => content);
  const days = newsDays({ events: contents, actors, sources, timeZone: story.timeZone }, asOf);
  // What is dated in the future is known without `asOf`, but on no day that there has been.
  const items = days
    .filter(({ day }) => day <= asOf.day)
    .map((each) => ({ ...each, overdue: [...each.overdue] }));
  return { rev: edition.rev, until: asOf.day, items };
}
