import { assessStory } from "@claimline/model/claim/assessment";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import { visibilitySchema, workStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
import { asOfNow } from "@claimline/model/time/as-of";
import { type Bounds, edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { compareBounds, compareSlugs } from "@claimline/model/time/compare-bounds";
import { printInstant } from "@claimline/model/time/instant";
import { laneSortSchema, windowItemSchema, windowSchema } from "@claimline/model/timeline/window";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { isOwnDraft } from "../event/load-draft.ts";
import { ProblemError } from "../problem-error.ts";
import { tieOf } from "../publication/project-publication.ts";
import { showTexts } from "../publication/shown-texts.ts";
import { binsOf, momentSchema, readWindow } from "../timeline/get-window.ts";
import { chooseItems } from "../timeline/choose-items.ts";
import { binLevelOf, cellOf, clampOpen, levelOf, placeIn, sizeOf } from "../timeline/time-cells.ts";
import { laneOf } from "../timeline/window-items.ts";
import { listDeskRecords } from "./list-desk-records.ts";

export const getDeskTimelineInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
  /** Days in the story's zone or instants with offset, both inside the window. */
  from: momentSchema,
  to: momentSchema,
  states: z.array(workStateSchema).max(5).optional(),
  lanes: laneSortSchema.default("kind"),
  /** How many items at most. */
  budget: z.int().min(1).max(300).default(300),
});

const deskItemSchema = windowItemSchema.extend({
  id: z.uuid(),
  version: z.int(),
  state: workStateSchema,
  visibility: visibilitySchema,
  /** Whether the caller may save it. */
  editable: z.boolean(),
});

export const deskTimelineSchema = windowSchema.extend({ items: z.array(deskItemSchema) });

export type DeskTimeline = z.infer<typeof deskTimelineSchema>;

const unassessed = {
  assessment: { support: "none", contested: false, overdue: false, fulfilledBy: null },
  party: null,
} as const;

/**
 * What of a story's working side lies in a window of time: its events as they are written now, drafts included, bounded
 * and chosen as `timeline.window` chooses from what is published.
 *
 * @throws ProblemError `not-found`, `invalid-input`
 */
export async function getDeskTimeline(
  ctx: SignedInContext,
  input: z.infer<typeof getDeskTimelineInput>,
): Promise<DeskTimeline> {
  const { lanes, budget } = input;
  const row = await ctx.database.story.findUnique({ where: { slug: input.story } });
  if (!row) throw new ProblemError("not-found");
  const story = storyContentSchema.parse(row.content);
  const { timeZone } = story;
  const window = readWindow(input, timeZone);
  const { from, to } = window;
  const events = await readEvents(ctx, row.id);
  const assessments = await assess(ctx, events, timeZone);

  const matching = events.filter(({ state }) => input.states === undefined || input.states.includes(state));
  const dated = matching.flatMap((event) => {
    const { when, significance, slug } = event.content;
    if (when === null) return [];
    const bounds = edtfBounds(when, timeZone);
    const { assessment, party } = assessments.get(slug) ?? unassessed;
    const item = { ...itemOf(event, when, bounds), assessment };
    const lane = laneOf(laneColumn(event.content, party), lanes);
    const rank = { significance, tie: tieOf(slug), slug };
    return [{ ...rank, bounds, size: sizeOf(bounds), ...clampOpen(bounds), item: { ...item, lane } }];
  });
  const inside = dated.filter(({ starts, ends }) => starts <= to && ends >= from);
  const undated = matching.length - dated.length;
  const shown = dated.length <= budget ? inside : chooseItems(inside, dated, window, budget);

  const binLevel = binLevelOf(levelOf(to - from + 1));
  const counted = new Set(inside);
  for (const event of shown) counted.delete(event);
  const binRows = [...counted].map(({ item, bounds }) => ({
    lane: item.lane,
    cell: cellOf(placeIn(bounds, window), binLevel),
    count: 1,
  }));
  return {
    rev: row.rev,
    from: printInstant(from),
    to: printInstant(to),
    total: inside.length + undated,
    items: shown
      .toSorted((a, b) => compareBounds(a.bounds, b.bounds) || compareSlugs(a.slug, b.slug))
      .map(({ item }) => item),
    bins: binsOf(binRows, binLevel),
    undated,
    before: dated.filter(({ ends }) => ends < from).length,
    after: dated.filter(({ starts }) => starts > to).length,
  };

  function itemOf(event: DeskDraft, when: string, bounds: Bounds) {
    const { id, slug, version, state, visibility, content } = event;
    const { title, lang } = showTexts(content, ctx.locale, story.defaultLocale);
    const { kind, phase, significance } = content;
    const { earliest, latest } = printBounds(bounds);
    const url = `/stories/${story.slug}/events/${slug}`;
    const working = { id, version, state, visibility, editable: isOwnDraft(ctx, event) };
    return { slug, kind, phase, when, earliest, latest, title, lang, significance, url, ...working };
  }

  function laneColumn({ kind, places }: EventContent, party: string | null): string | null {
    return { kind, party, place: places[0] ?? null }[lanes];
  }
}

type DeskDraft = Awaited<ReturnType<typeof readEvents>>[number];

async function readEvents(ctx: SignedInContext, storyId: string) {
  const rows = await ctx.database.timelineEvent.findMany({ where: { storyId } });
  return rows.map((event) => ({ ...event, content: eventContentSchema.parse(event.content) }));
}

async function assess(ctx: SignedInContext, events: readonly DeskDraft[], timeZone: string) {
  const { actors, sources } = await listDeskRecords(ctx);
  const story = {
    events: events.map(({ content }) => content),
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    sources: new Map(sources.map((source) => [source.slug, source])),
    timeZone,
  };
  const found = assessStory(story, asOfNow(ctx.now(), timeZone));
  return new Map(
    [...found].map(([slug, { support, contested, overdue, fulfilledBy, parties }]) => [
      slug,
      { assessment: { support, contested, overdue, fulfilledBy }, party: parties[0]?.party ?? null },
    ]),
  );
}
