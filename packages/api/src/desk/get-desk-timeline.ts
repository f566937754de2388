import { visibilitySchema, workStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
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
import { type DeskDraft, readDeskDrafts } from "./desk-drafts.ts";

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
  const { timeZone, defaultLocale } = story;
  const window = readWindow(input, timeZone);
  const { from, to } = window;
  const events = await readDeskDrafts(ctx, { id: row.id, timeZone, defaultLocale });

  const matching = events.filter(({ state }) => input.states === undefined || input.states.includes(state));
  const dated = matching.flatMap((event) => {
    const { when, significance, slug } = event;
    if (when === null) return [];
    const bounds = edtfBounds(when, timeZone);
    const item = itemOf(event, when, bounds);
    const lane = laneOf(laneColumn(event), lanes);
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
    const { id, slug, version, state, visibility, kind, phase, significance, assessment } = event;
    const { title, lang } = showTexts(event, ctx.locale, story.defaultLocale);
    const { earliest, latest } = printBounds(bounds);
    const url = `/stories/${story.slug}/events/${slug}`;
    const working = { id, version, state, visibility, editable: isOwnDraft(ctx, event) };
    return {
      slug,
      kind,
      phase,
      when,
      earliest,
      latest,
      title,
      lang,
      significance,
      assessment,
      url,
      ...working,
    };
  }

  function laneColumn({ kind, places, party }: DeskDraft): string | null {
    return { kind, party, place: places[0] ?? null }[lanes];
  }
}
