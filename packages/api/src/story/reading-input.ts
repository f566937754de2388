import { localeSchema } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";

/** What every reading procedure of one story takes. */
export const readingInputShape = {
  /** Slug of the story. */
  story: slugSchema,
  /** Language of texts and messages; the context's when absent. */
  locale: localeSchema.optional(),
  /** What was known on this day (its end in the story's zone) or at this instant (RFC 3339, with offset). */
  asOf: z.string().max(40).optional(),
  /** What was published at this `rev` of the story. */
  rev: z.int().min(1).optional(),
};
