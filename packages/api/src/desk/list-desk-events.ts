import type { DatabaseTransaction } from "@claimline/db/database";
import { deskFilterSchema } from "@claimline/model/desk/desk-filter";
import { deskFindingSchema, deskViews, deskViewSchema } from "@claimline/model/desk/desk-view";
import { waitReasonSchema } from "@claimline/model/desk/waiting";
import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { showText } from "@claimline/model/localized-text";
import { visibilitySchema, workStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { answerAssignment, assignmentSchema } from "../event/assignment-answer.ts";
import { pageOf, pageShape } from "../event/page.ts";
import { ProblemError } from "../problem-error.ts";
import { readDeskDrafts } from "./desk-drafts.ts";
import { byPlace, deskOrder } from "./desk-order.ts";
import { isInView, matches } from "./desk-matches.ts";
import { readDeskSteps } from "./desk-waiting.ts";

export const listDeskEventsInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
  /** Only these events, such as those that another one refers to. */
  slugs: z.array(slugSchema).max(100).optional(),
  ...deskFilterSchema.shape,
  ...pageShape,
});

export const deskEventSchema = z.strictObject({
  id: z.uuid(),
  slug: slugSchema,
  kind: eventKindSchema,
  title: z.string(),
  when: edtfSchema.nullable(),
  significance: z.int(),
  state: workStateSchema,
  visibility: visibilitySchema,
  version: z.int(),
  claimCount: z.int(),
  /** It was approved in an emergency, and nobody else has looked at it since. */
  isFlagged: z.boolean(),
  /** When it is to be published by itself. */
  scheduledFor: z.string().nullable(),
  /** What an editor is to notice about it. */
  findings: z.array(deskFindingSchema),
  /** Why it waits for who asks; empty when it doesn't. */
  waits: z.array(waitReasonSchema),
  /** Who has taken it on; `null` for nobody. */
  assignment: assignmentSchema.nullable(),
  updatedAt: z.string(),
  /** Name of who saved last; `null` for what was imported. */
  updatedBy: z.string().nullable(),
});

export type DeskEvent = z.infer<typeof deskEventSchema>;

export const listDeskEventsOutput = z.strictObject({
  total: z.int(),
  items: z.array(deskEventSchema),
  nextCursor: z.string().nullable(),
  /** How many of the story's events are in each state, whatever the filter. */
  counts: z.record(workStateSchema, z.int()),
  /** How many each of the desk's views shows, whatever the filter. */
  viewCounts: z.record(deskViewSchema, z.int()),
});

/**
 * The working side of a story's events that match a filter, last changed first unless another order is asked for.
 *
 * @throws ProblemError `not-found`
 */
export async function listDeskEvents(
  ctx: SignedInContext,
  input: z.infer<typeof listDeskEventsInput>,
): Promise<z.infer<typeof listDeskEventsOutput>> {
  const story = await ctx.database.story.findUnique({ where: { slug: input.story } });
  if (!story) throw new ProblemError("not-found");
  const { defaultLocale, timeZone } = storyContentSchema.parse(story.content);
  const drafts = await readDeskDrafts(ctx, { id: story.id, timeZone, defaultLocale });
  const steps = await readDeskSteps(ctx, story.id, drafts);
  const rows = drafts.map((draft) => ({
    draft,
    waits: steps.waits(draft),
    assignment: steps.assignment(draft.id),
  }));

  const counts = { draft: 0, in_review: 0, approved: 0, scheduled: 0, published: 0 };
  for (const { state } of drafts) counts[state] += 1;
  const viewCounts = Object.fromEntries(
    deskViews.map((view) => [view, rows.filter((row) => isInView(row, view)).length]),
  );
  const matching = rows
    .filter((row) => matches(row, input, ctx.account.id))
    .map((row) => ({ ...row, title: showText(row.draft.title, ctx.locale, defaultLocale).text }));
  const order = deskOrder(input, { locale: ctx.locale, timeZone });
  const page = pageOf(matching.toSorted(byPlace(order)), order, input);
  const names = await namesOf(
    ctx,
    page.items.flatMap(({ draft, assignment }) => [
      draft.updatedById ?? "",
      assignment?.assigneeId ?? "",
      assignment?.assignedById ?? "",
    ]),
  );
  const items = page.items.map(({ draft, title, waits, assignment }): DeskEvent => {
    const { id, slug, kind, when, significance, state, visibility, version, claimCount, findings } = draft;
    return {
      id,
      slug,
      kind,
      title,
      when,
      significance,
      state,
      visibility,
      version,
      claimCount,
      waits,
      findings: [...findings],
      isFlagged: steps.isFlagged(id),
      assignment: assignment && answerAssignment(assignment, { ...ctx, names }),
      scheduledFor: steps.scheduledFor(id),
      updatedAt: draft.updatedAt.toISOString(),
      updatedBy: names.get(draft.updatedById ?? "") ?? null,
    };
  });
  return {
    total: matching.length,
    items,
    nextCursor: page.nextCursor,
    counts,
    viewCounts: viewCountsSchema.parse(viewCounts),
  };
}

const viewCountsSchema = listDeskEventsOutput.shape.viewCounts;

/** Names of accounts by id. */
export async function namesOf(
  ctx: { database: Pick<DatabaseTransaction, "user"> },
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const users = await ctx.database.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
