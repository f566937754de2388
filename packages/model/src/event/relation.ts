import { z } from "zod";
import { eventSlugSchema } from "../slug.ts";
import type { Wording } from "../locale.ts";

/** How an event hangs together with another of its story; `replaces` is a plan moved to a new date. */
export const relationTypes = [
  "confirms",
  "contradicts",
  "responds_to",
  "follows",
  "part_of",
  "fulfils",
  "replaces",
] as const;
export const relationTypeSchema = z.enum(relationTypes);
export type RelationType = z.infer<typeof relationTypeSchema>;

export const relationSchema = z.strictObject({ type: relationTypeSchema, event: eventSlugSchema });

/** The relation as read from the event that has it, and as read from its target. */
export const relationLabels: Readonly<Record<RelationType, { from: Wording; to: Wording }>> = {
  confirms: { from: { de: "bestätigt", en: "confirms" }, to: { de: "bestätigt durch", en: "confirmed by" } },
  contradicts: {
    from: { de: "widerspricht", en: "contradicts" },
    to: { de: "Widerspruch durch", en: "contradicted by" },
  },
  responds_to: { from: { de: "reagiert auf", en: "responds to" }, to: { de: "Reaktion", en: "response" } },
  follows: { from: { de: "folgt auf", en: "follows" }, to: { de: "gefolgt von", en: "followed by" } },
  part_of: { from: { de: "Teil von", en: "part of" }, to: { de: "umfasst", en: "includes" } },
  fulfils: { from: { de: "erfüllt", en: "fulfils" }, to: { de: "eingetreten mit", en: "took place as" } },
  replaces: { from: { de: "ersetzt", en: "replaces" }, to: { de: "ersetzt durch", en: "replaced by" } },
};
