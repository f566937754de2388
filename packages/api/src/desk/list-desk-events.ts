import { eventContentSchema } from "@claimline/model/event/schema";
import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { showText } from "@claimline/model/localized-text";
import { visibilitySchema, workStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { compareSlugs } from "@claimline/model/time/compare-bounds";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { flaggedIn } from "../event/flagged-revision.ts";
import { type ListOrder, pageOf, pageShape } from "../event/page.ts";
import { ProblemError } from "../problem-error.ts";

export const listDeskEventsInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
  states: z.array(workStateSchema).max(5).optional(),
  /** Only these events, such as those that another one refers to. */
  slugs: z.array(slugSchema).max(100).optional(),
  /** Words that must all occur in the title. */
  q: z.string().trim().max(200).optional(),
  ...pageShape,
});

export const deskEventSchema = z.strictObject({
  id: z.uuid(),
  slug: slugSchema,
  kind: eventKindSchema,
  title: z.string(),
  when: edtfSchema.nullable(),
  state: workStateSchema,
  visibility: visibilitySchema,
  version: z.int(),
  claimCount: z.int(),
  /** It was approved in an emergency, and nobody else has looked at it since. */
  isFlagged: z.boolean(),
  /** When it is to be published by itself. */
  scheduledFor: z.string().nullable(),
  updatedAt: z.string(),
  /** Name of who saved last; `null` for what was imported. */
  updatedBy: z.string().nullable(),
});

export type DeskEvent = z.infer<typeof deskEventSchema>;

const stateCountsSchema = z.record(workStateSchema, z.int());

export const listDeskEventsOutput = z.strictObject({
  total: z.int(),
  items: z.array(deskEventSchema),
  nextCursor: z.string().nullable(),
  /** How many of the story's events are in each state, whatever the filter. */
  counts: stateCountsSchema,
});

/** The working side of a story's events, last changed first. @throws ProblemError `not-found` */
export async function listDeskEvents(
  ctx: SignedInContext,
  input: z.infer<typeof listDeskEventsInput>,
): Promise<z.infer<typeof listDeskEventsOutput>> {
  const story = await ctx.database.story.findUnique({ where: { slug: input.story } });
  if (!story) throw new ProblemError("not-found");
  const { defaultLocale } = storyContentSchema.parse(story.content);
  const rows = await ctx.database.timelineEvent.findMany({
    where: { storyId: story.id, trashedAt: null },
    include: {
      schedule: { select: { at: true, failedAt: true } },
      revisions: {
        where: { approvedAt: { not: null } },
        orderBy: { number: "desc" },
        take: 1,
        select: { approvedAt: true, emergencyReason: true, secondLookAt: true },
      },
    },
    orderBy: [{ updatedAt: "desc" }, { slug: "asc" }],
  });
  const names = await namesOf(
    ctx,
    rows.flatMap(({ updatedById }) => updatedById ?? []),
  );
  const counts = { draft: 0, in_review: 0, approved: 0, scheduled: 0, published: 0 };
  for (const { state } of rows) counts[state] += 1;

  const words = (input.q ?? "").toLocaleLowerCase("und").split(/\s+/u);
  const matching = rows
    .filter(({ state }) => input.states === undefined || input.states.includes(state))
    .filter(({ slug }) => input.slugs === undefined || input.slugs.includes(slug))
    .map(({ content: stored, ...row }): DeskEvent => {
      const content = eventContentSchema.parse(stored);
      return {
        id: row.id,
        slug: row.slug,
        kind: content.kind,
        title: showText(content.title, ctx.locale, defaultLocale).text,
        when: content.when,
        state: row.state,
        visibility: row.visibility,
        version: row.version,
        claimCount: content.claims.length,
        isFlagged: flaggedIn(row.revisions) !== null,
        scheduledFor: row.schedule && !row.schedule.failedAt ? row.schedule.at.toISOString() : null,
        updatedAt: row.updatedAt.toISOString(),
        updatedBy: names.get(row.updatedById ?? "") ?? null,
      };
    })
    .filter(({ title }) => words.every((word) => title.toLocaleLowerCase("und").includes(word)))
    .toSorted(lastChangedFirst.compare);
  const page = pageOf(matching, lastChangedFirst, input);
  return { total: matching.length, items: [...page.items], nextCursor: page.nextCursor, counts };
}

interface PlaceOnDesk {
  updatedAt: string;
  slug: string;
}

const lastChangedFirst: ListOrder<PlaceOnDesk, PlaceOnDesk> = {
  place: z.strictObject({ updatedAt: z.string(), slug: z.string() }),
  placeOf: ({ updatedAt, slug }) => ({ updatedAt, slug }),
  compare: (a, b) => compareSlugs(b.updatedAt, a.updatedAt) || compareSlugs(a.slug, b.slug),
};

/** Names of accounts by id. */
export async function namesOf(
  ctx: Pick<SignedInContext, "database">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const users = await ctx.database.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
