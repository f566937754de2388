import { localeSchema } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";

/** What every reading procedure of one story takes. */
export const readingInputShape = {
  story: slugSchema.describe("Slug of the story."),
  locale: localeSchema
    .optional()
    .describe("Language of texts and messages; by `Accept-Language` when absent, else English."),
  asOf: z
    .string()
    .max(40)
    .optional()
    .describe(
      "What was known on this day (its end in the story's zone) or at this instant (RFC 3339, with offset).",
    ),
  rev: z.int().min(1).optional().describe("What was published at this `rev` of the story."),
};
