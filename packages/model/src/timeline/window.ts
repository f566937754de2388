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
  /** The editor's summary for today, and so `null` on an `asOf` day. */
  phase: phaseSchema.nullable(),
  when: edtfSchema,
  /** First and last instant that `when` can mean, in ISO 8601 with `Z`; `null` where it is open or unknown. */
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  title: z.string(),
  /** Language of the title, where it isn't the asked one. */
  lang: localeSchema.nullable(),
  /** A lane of the chart or, by `lanes`, a slug; `null` where the event has no party or place. */
  lane: z.string().nullable(),
  significance: z.int(),
  assessment: assessmentSchema.pick({ support: true, contested: true, overdue: true, fulfilledBy: true }),
  url: z.string(),
});

export type WindowItem = z.infer<typeof windowItemSchema>;

const windowBinSchema = z.strictObject({
  lane: z.string().nullable(),
  /** First and last instant of a cell of a fixed grid; the first and last cell may reach out of the window. */
  from: z.string(),
  to: z.string(),
  count: z.int(),
});

export type WindowBin = z.infer<typeof windowBinSchema>;

/** What of a story lies in a window of time: the events that matter most, and counts of the others. */
export const windowSchema = z.strictObject({
  rev: z.int(),
  /** First and last instant of the window. */
  from: z.string(),
  to: z.string(),
  /** All events that match and lie in the window, at least by a part of it, or are undated. */
  total: z.int(),
  items: z.array(windowItemSchema),
  /** Events of the window that aren't among the items: items, bins and `undated` together are `total`. */
  bins: z.array(windowBinSchema),
  undated: z.int(),
  /** Events that match and end before the window, or begin after it; they aren't in `total`. */
  before: z.int(),
  after: z.int(),
});

export type TimelineWindow = z.infer<typeof windowSchema>;
