import { z } from "zod";
import { assessmentSchema } from "../claim/assessment.ts";
import { eventKindSchema } from "../event/kinds/all-kinds.ts";
import { phaseSchema } from "../event/phase.ts";
import { localeSchema } from "../locale.ts";
import { slugSchema } from "../slug.ts";
import { edtfSchema } from "../time/edtf-schema.ts";

/** What the chart is divided into; an event stands in one lane, that of its kind, its first party or its first place. */
export const laneSortSchema = z.enum(["kind", "party", "place"]);
export type LaneSort = z.infer<typeof laneSortSchema>;

/** An event as the chart draws it. */
export const windowItemSchema = z.strictObject({
  slug: slugSchema,
  kind: eventKindSchema,
  phase: phaseSchema.nullable().describe("The editor's summary for today, and so `null` on an `asOf` day."),
  when: edtfSchema,
  earliest: z
    .string()
    .nullable()
    .describe(
      "First instant that `when` can mean, in ISO 8601 with `Z`; `null` where it is open or unknown.",
    ),
  latest: z.string().nullable().describe("Last instant that `when` can mean, likewise."),
  title: z.string(),
  lang: localeSchema.nullable().describe("Language of the title, where it isn't the asked one."),
  lane: z
    .string()
    .nullable()
    .describe("A lane of the chart or, by `lanes`, a slug; `null` where the event has no party or place."),
  significance: z.int(),
  assessment: assessmentSchema.pick({ support: true, contested: true, overdue: true, fulfilledBy: true }),
  url: z.string(),
});

export type WindowItem = z.infer<typeof windowItemSchema>;

const windowBinSchema = z.strictObject({
  lane: z.string().nullable(),
  from: z
    .string()
    .describe(
      "First instant of a cell of a fixed grid; the first and last cell may reach out of the window.",
    ),
  to: z.string().describe("Last instant of the cell."),
  count: z.int(),
});

export type WindowBin = z.infer<typeof windowBinSchema>;

/** What of a story lies in a window of time: the events that matter most, and counts of the others. */
export const windowSchema = z.strictObject({
  rev: z.int(),
  from: z.string().describe("First instant of the window."),
  to: z.string().describe("Last instant of the window."),
  total: z
    .int()
    .describe("All events that match and lie in the window, at least by a part of it, or are undated."),
  items: z.array(windowItemSchema),
  bins: z
    .array(windowBinSchema)
    .describe(
      "Events of the window that aren't among the items: items, bins and `undated` together are `total`.",
    ),
  undated: z.int().describe("Events that match and have no date."),
  before: z.int().describe("Events that match and end before the window; they aren't in `total`."),
  after: z.int().describe("Events that match and begin after the window; not in `total` either."),
});

export type TimelineWindow = z.infer<typeof windowSchema>;
