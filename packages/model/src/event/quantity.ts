import { z } from "zod";
import { localizedTextSchema } from "../localized-text.ts";
import { claimSlugSchema } from "../slug.ts";

/**
 * A figure as a claim gives it. An open `min` or `max` is "at most" or "at least"; `approximate` is "about".
 * Conflicting figures stand side by side and are never averaged.
 */
export const quantitySchema = z
  .strictObject({
    counts: localizedTextSchema(160),
    min: z.number().nonnegative().nullable(),
    max: z.number().nonnegative().nullable(),
    approximate: z.boolean(),
    unit: z.string().trim().max(40),
    claim: claimSlugSchema,
  })
  .refine((quantity) => quantity.min !== null || quantity.max !== null, {
    error: "quantity-empty",
    path: ["min"],
  })
  .refine((quantity) => quantity.min === null || quantity.max === null || quantity.min <= quantity.max, {
    error: "quantity-reversed",
    path: ["max"],
  });

export type Quantity = z.infer<typeof quantitySchema>;
