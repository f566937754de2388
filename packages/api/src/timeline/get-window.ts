import { matches } from "./span-condition.ts";
import { storyContentSchema } from "@claimline/model/story/schema";
import { asOfNow } from "@claimline/model/time/as-of";
import { endOfDay, isDay, startOfDay } from "@claimline/model/time/day";
import { type Instant, parseInstant, printInstant } from "@claimline/model/time/instant";
import {
  type LaneSort,
  laneSortSchema,
  type TimelineWindow,
  type WindowBin,
  type WindowItem,
} from "@claimline/model/timeline/window";
import { z } from "zod";
import type { Context } from "../context.ts";
import { eventFilterShape } from "../event/event-filter.ts";
import { ProblemError } from "../problem-error.ts";
import { missingStory } from "../publication/missing-story.ts";
import { readAsOf } from "../publication/story-view.ts";
import { findEvents } from "../search/found-events.ts";
import { readingInputShape } from "../story/reading-input.ts";
import { binLevelOf, cellBounds, cellOf, levelOf, openSize, placeIn, quotasOf } from "./time-cells.ts";
import { answerItems, type Audience, laneOf } from "./window-items.ts";
import { allItemsSql, binSql, countSql, itemSql, type Window } from "./window-sql.ts";

export const momentSchema = z
  .string()
  .max(40)
  .refine((text) => isDay(text) || parseInstant(text) !== null, {
    message: "moment-invalid",
    params: { code: "moment-invalid" },
  });

export const windowInput = z.strictObject({
  ...readingInputShape,
  ...eventFilterShape,
  from: momentSchema.describe("First day (in the story's zone) or instant (with offset) of the window."),
  to: momentSchema.describe("Last day or instant, inside the window too."),
  lanes: laneSortSchema.default("kind").describe("What the lanes of bins and items stand for."),
  budget: z.int().min(1).max(300).default(300).describe("How many items at most."),
});

type WindowInput = z.infer<typeof windowInput>;

const countSchema = z.tuple([
  z.object({
    undated: z.int(),
    before: z.int(),
    after: z.int(),
    dated: z.int(),
    sizes: z.number(),
  }),
]);
const binRowsSchema = z.array(z.object({ lane: z.string().nullable(), cell: z.number(), count: z.int() }));

/**
 * What of a story lies in a window of time: the events that matter most, at most `budget`, and counts of the others. An
 * event shown stays shown in every narrower window that it lies in, and in every other one equally wide.
 *
 * @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input`
 */
export async function getWindow(ctx: Context, input: WindowInput): Promise<TimelineWindow> {
  const audience = await openChart(ctx, input);
  const { shown, story } = audience;
  const window = {
    story: shown,
    matching: matches(input, shown, await findEvents(ctx, shown, input.q)),
    ...readWindow(input, story.timeZone),
  };
  const { from, to } = window;
  const [counts] = countSchema.parse(await ctx.database.$queryRaw(countSql(window)));
  const { undated, before, after, dated } = counts;
  const total = dated - before - after + undated;
  const { items, bins } =
    total === undated
      ? { items: [], bins: [] }
      : await divide(ctx, window, audience, { counts, budget: input.budget });
  return {
    rev: shown.rev,
    from: printInstant(from),
    to: printInstant(to),
    total,
    items,
    bins,
    undated,
    before,
    after,
  };
}

async function openChart(ctx: Context, input: WindowInput): Promise<Audience> {
  const present = await ctx.editions.presentRev(input.story);
  if (!present) throw await missingStory(ctx.editions, input.story);
  const rev = input.rev ?? present.rev;
  if (rev > present.rev) throw new ProblemError("not-found");
  const { storyId } = present;
  const row = await ctx.database.publishedStory.findFirst({
    where: { storyId, fromRev: { lte: rev }, OR: [{ untilRev: null }, { untilRev: { gt: rev } }] },
    select: { content: true },
  });
  if (!row) throw new ProblemError("not-found");
  const story = storyContentSchema.parse(row.content);
  const now = ctx.now();
  const asOf =
    input.asOf === undefined ? asOfNow(now, story.timeZone) : readAsOf(input.asOf, story.timeZone, now);
  return {
    shown: { storyId, rev, asOf },
    story,
    locale: input.locale ?? ctx.locale,
    lanes: input.lanes,
  };
}

/** The instants that the ends of a window stand for. @throws ProblemError `invalid-input` */
export function readWindow(
  input: Pick<WindowInput, "from" | "to">,
  timeZone: string,
): { from: Instant; to: Instant } {
  const from = isDay(input.from) ? startOfDay(input.from, timeZone) : readInstant(input.from);
  const to = isDay(input.to) ? endOfDay(input.to, timeZone) : lastOf(input.to);
  if (from > to)
    throw new ProblemError("invalid-input", { fields: [{ path: "to", code: "window-reversed" }] });
  return { from, to };
}

function readInstant(text: string): Instant {
  const instant = parseInstant(text);
  if (instant === null)
    throw new ProblemError("invalid-input", { fields: [{ path: "", code: "moment-invalid" }] });
  return instant;
}

/** An instant written to the second means all of that second. */
function lastOf(text: string): Instant {
  return readInstant(text) + (text.includes(".") ? 0 : 999);
}

/** Divides what lies in the window into items and bins. */
async function divide(
  ctx: Context,
  window: Window,
  audience: Audience,
  { counts, budget }: { counts: { dated: number; sizes: number }; budget: number },
): Promise<{ items: WindowItem[]; bins: WindowBin[] }> {
  const { lanes } = audience;
  const length = window.to - window.from + 1;
  const level = levelOf(length);
  const sizes = sizesIn(counts.sizes);
  // Where all that matches fits, whatever the window, there is nothing to choose.
  const all = counts.dated <= budget;
  const question = all
    ? allItemsSql(window, sizes, lanes)
    : itemSql(window, { sizes, lanes, level, quotas: quotasOf(budget) });
  const binLevel = binLevelOf(level);
  const [itemRows, binRows] = await Promise.all([
    ctx.database.$queryRaw(question),
    all ? [] : ctx.database.$queryRaw(binSql(window, sizes, lanes, binLevel)),
  ]);
  const items = await answerItems(ctx.database, itemRows, audience);
  const rows = withoutItems(binRowsSchema.parse(binRows), items, window, binLevel, lanes);
  return { items, bins: binsOf(rows, binLevel) };
}

/** The sizes that are set as bits. */
function sizesIn(bits: number): number[] {
  return Array.from({ length: openSize + 1 }, (_, size) => size).filter(
    (size) => Math.floor(bits / 2 ** size) % 2 === 1,
  );
}

/** Bins by row, without the events that are among the items. */
function withoutItems(
  rows: z.infer<typeof binRowsSchema>,
  items: readonly WindowItem[],
  window: Window,
  level: number,
  lanes: LaneSort,
): BinRow[] {
  const read = (text: string | null) => (text === null ? null : Date.parse(text));
  const shown = rows.length === 0 ? [] : items;
  return [
    ...rows.map((row) => ({ ...row, lane: laneOf(row.lane, lanes) })),
    ...shown.map(({ lane, earliest, latest }) => {
      const bounds = { earliest: read(earliest), latest: read(latest) };
      return { lane, cell: cellOf(placeIn(bounds, window), level), count: -1 };
    }),
  ];
}

interface BinRow {
  lane: string | null;
  cell: number;
  count: number;
}

/** Counts put together by lane and cell of a level, in the order of time. */
export function binsOf(rows: readonly BinRow[], level: number): WindowBin[] {
  const counts = new Map<string, BinRow>();
  for (const { lane, cell, count } of rows) {
    const key = `${cell} ${lane ?? ""}`;
    const bin = counts.get(key) ?? { lane, cell, count: 0 };
    counts.set(key, { ...bin, count: bin.count + count });
  }
  return [...counts.values()]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.cell - b.cell || ((a.lane ?? "") < (b.lane ?? "") ? -1 : 1))
    .map(({ lane, cell, count }) => {
      const bounds = cellBounds(cell, level);
      return { lane, from: printInstant(bounds.from), to: printInstant(bounds.to), count };
    });
}
