import { actorSchema } from "@claimline/model/actor/schema";
import { assessmentSchema } from "@claimline/model/claim/assessment";
import { eventContentSchema } from "@claimline/model/event/schema";
import { placeSchema } from "@claimline/model/place/schema";
import { eventSlugSchema } from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
import { storyContentSchema } from "@claimline/model/story/schema";
import { z } from "zod";

/**
 * Of what an export was made, and what followed from its claims then. It is for whoever reads the bundle; what is imported is
 * assessed anew.
 */
const exportedFromSchema = z.strictObject({
  url: z.url(),
  rev: z.int().min(1),
  /** When `rev` was published. */
  publishedAt: z.iso.datetime(),
  /** The moment that was asked for: nothing in the bundle became known later. */
  asOf: z.string().max(40).nullable(),
  assessments: z
    .array(
      assessmentSchema
        .pick({ support: true, contested: true, overdue: true, fulfilledBy: true, rule: true })
        .extend({ event: eventSlugSchema }),
    )
    .max(20_000),
});

/**
 * A story with all that its events refer to, as one JSON document: what editors write, without ids of a database,
 * states of publication or internal notes. References are slugs. The order of lists is kept.
 */
export const storyBundleSchema = z.strictObject({
  format: z.literal("claimline-story"),
  formatVersion: z.literal(1),
  story: storyContentSchema,
  actors: z.array(actorSchema).max(10_000),
  places: z.array(placeSchema).max(10_000),
  sources: z.array(sourceSchema).max(50_000),
  events: z.array(eventContentSchema).max(20_000),
  exportedFrom: exportedFromSchema.optional(),
});

export type StoryBundle = z.infer<typeof storyBundleSchema>;

/**
 * The bundle as text: members in the order of the schema, two spaces, one member a line, a final newline. The same
 * bundle gives the same text, so that two of them compare line by line. Throws a `ZodError` when it isn't well formed.
 */
export function printStoryBundle(bundle: StoryBundle): string {
  return `${JSON.stringify(storyBundleSchema.parse(bundle), null, 2)}\n`;
}
