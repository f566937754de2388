import { movesOverTime } from "@claimline/model/claim/moves-over-time";
import { stanceSchema } from "@claimline/model/claim/stance";
import { slugSchema } from "@claimline/model/slug";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { z } from "zod";
import type { Context } from "../context.ts";
import { eventFilterShape, matchesFilter } from "../event/event-filter.ts";
import { openStory } from "../publication/open-story.ts";
import { findEvents, shownBy } from "../search/found-events.ts";
import { readingInputShape } from "../story/reading-input.ts";

export const positionMatrixInput = z.strictObject({ ...readingInputShape, ...eventFilterShape });

const cellSchema = z.strictObject({
  party: slugSchema,
  event: slugSchema,
  stance: stanceSchema.describe("The party's current stance."),
  since: edtfSchema.describe("`saidAt` of the first claim of the stance's unbroken run."),
  claims: z.array(slugSchema),
  moves: z
    .array(z.strictObject({ stance: stanceSchema, at: edtfSchema, claim: slugSchema }))
    .describe(
      "How the stance came about for who followed what became known, first to last; the last is the present stance.",
    ),
});

export const positionMatrixOutput = z.strictObject({
  rev: z.int(),
  parties: z.array(slugSchema).describe("Parties with a stance on one of the events, those with most first."),
  events: z.array(slugSchema).describe("Events on which some party has a stance, in the order of the world."),
  cells: z.array(cellSchema),
});

export type PositionMatrix = z.infer<typeof positionMatrixOutput>;

/** Who stands where on what, and from where they came. @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input` */
export async function getPositionMatrix(
  ctx: Context,
  input: z.infer<typeof positionMatrixInput>,
): Promise<PositionMatrix> {
  const view = await openStory(ctx, input);
  const found = await findEvents(ctx, shownBy(view), input.q);
  const cells = view.events
    .filter((event) => matchesFilter(event, view, input, found))
    .flatMap(({ content, claims, assessment }) => {
      const moves = movesOverTime(claims, view.edition.actors);
      return assessment.parties
        .filter(({ party }) => input.parties === undefined || input.parties.includes(party))
        .map(({ party, stance, since, claims: run }) => ({
          party,
          event: content.slug,
          stance,
          since,
          claims: [...run],
          moves: [...(moves.get(party) ?? [])],
        }));
    });
  const stancesOf = Map.groupBy(cells, ({ party }) => party);
  const parties = [...stancesOf]
    .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
    .map(([party]) => party);
  return { rev: view.edition.rev, parties, events: [...new Set(cells.map(({ event }) => event))], cells };
}
