import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { openStory } from "../publication/open-story.ts";
import { readingInputShape } from "../story/reading-input.ts";
import { answerEvent } from "./event-answer.ts";
import {
  answerClaim,
  answerQuantities,
  answerRelations,
  answerSources,
  type EventDetail,
} from "./event-detail.ts";
import { listPublications } from "./list-publications.ts";

export const getEventInput = z.strictObject({
  ...readingInputShape,
  slug: slugSchema.describe("Slug of the event."),
});

/** One event as the public sees it. @throws ProblemError `not-found`, `gone` when it was unpublished, `as-of-in-future` */
export async function getEvent(ctx: Context, input: z.infer<typeof getEventInput>): Promise<EventDetail> {
  const view = await openStory(ctx, input);
  const event = view.events.find(({ content }) => content.slug === input.slug);
  if (!event) throw new ProblemError(view.edition.tombstones.has(input.slug) ? "gone" : "not-found");
  const locale = input.locale ?? ctx.locale;
  return {
    ...answerEvent(event, view, locale),
    rev: view.edition.rev,
    details: event.content.details,
    participants: event.content.actors,
    quantities: answerQuantities(event, view, locale),
    relations: answerRelations(event, view, locale),
    claims: event.claims.map((claim) => answerClaim(claim, view, locale)),
    sources: answerSources(event, view),
    revisions:
      (await listPublications(ctx, { eventId: event.published.id }, view)).get(event.published.id) ?? [],
  };
}
