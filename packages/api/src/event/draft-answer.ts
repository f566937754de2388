import { eventContentSchema } from "@claimline/model/event/schema";
import { visibilitySchema, workStateSchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import type { Instant } from "@claimline/model/time/instant";
import { z } from "zod";
import type { Draft } from "./load-draft.ts";

export const draftNoteSchema = z.string().max(5_000);

/** What every write to an event answers: the version on which the next one is to be based. */
export const draftAnswerSchema = z.strictObject({
  id: z.uuid(),
  slug: slugSchema,
  version: z.int(),
  state: workStateSchema,
  visibility: visibilitySchema,
  savedAt: z.string(),
});

/** What a save answers besides. */
export const saveAnswerSchema = draftAnswerSchema.extend({
  /** Somebody else has saved since; both their changes and these are in `content`, which is now stored. */
  merged: z.boolean(),
  /** The merged content; `null` when what was sent is what is stored. */
  content: eventContentSchema.nullable(),
});

export type SaveAnswer = z.infer<typeof saveAnswerSchema>;
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

/** The answer to a write that has changed these of a draft's properties. */
export function answerWrite(
  { now }: { now: () => Instant },
  { id, slug, visibility, state, version }: Draft,
  changed: Partial<Pick<Draft, "slug" | "state" | "version" | "visibility">>,
): DraftAnswer {
  return { id, slug, visibility, state, version, savedAt: new Date(now()).toISOString(), ...changed };
}
