import { importFormatSchema } from "@claimline/formats/import/imported";
import { fieldProblemShape } from "./stored-problem.ts";
import { z } from "zod";

export const importIdSchema = z.uuid();

const importStates = ["previewed", "waiting", "applied", "cancelled", "undone"] as const;

/** What becomes of a row. */
const rowOutcomes = ["create", "change", "skip", "error"] as const;
export const rowOutcomeSchema = z.enum(rowOutcomes);

/** How many rows there are of each outcome; `flagged` counts those of them that want a look. */
export const importCountsSchema = z.strictObject({
  create: z.int(),
  change: z.int(),
  skip: z.int(),
  error: z.int(),
  flagged: z.int(),
  records: z.int().describe("Actors, places and sources that are new."),
});

export type ImportCounts = z.infer<typeof importCountsSchema>;

/** What an undo took back, and what it left because somebody has worked on it since. */
export const undoingSchema = z.strictObject({
  removed: z.int().describe("Events that the import had made."),
  restored: z.int().describe("Events that the import had changed."),
  records: z.int().describe("Actors, places and sources that it had made."),
  kept: z.array(z.strictObject({ slug: z.string(), title: z.string() })),
  keptCount: z.int(),
  keptRecords: z.int(),
});

export type Undoing = z.infer<typeof undoingSchema>;

/** An import, from its preview to its undoing. */
export const importAnswerSchema = z.strictObject({
  id: importIdSchema,
  story: z.string(),
  name: z.string(),
  format: importFormatSchema.nullable().describe("`null` when it couldn't be recognised."),
  state: z
    .enum(importStates)
    .describe("`waiting`: it is being applied; `done` of `toWrite` rows are written."),
  counts: importCountsSchema,
  problems: z.array(fieldProblemShape).describe("What belongs to no row."),
  toWrite: z.int(),
  done: z.int(),
  failure: z.string().nullable().describe("Code of the problem for which it wasn't applied the last time."),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  appliedBy: z.string().nullable(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoing: undoingSchema.nullable(),
  undoable: z.boolean(),
});

export type ImportAnswer = z.infer<typeof importAnswerSchema>;
