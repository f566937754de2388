import { z } from "zod";
import { actorSlugSchema, placeSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** Fighting, or something that happens in its course. */
export const militaryOperation = defineKind({
  kind: "military_operation",
  label: { de: "Militärische Operation", en: "Military operation" },
  icon: "✶",
  lane: "operations",
  utterance: false,
  details: z.strictObject({
    theatre: placeSlugSchema.nullable(),
    parties: z.array(actorSlugSchema).max(20),
  }),
  detailLabels: {
    theatre: { de: "Schauplatz", en: "Theatre" },
    parties: { de: "Beteiligte", en: "Parties" },
  },
});
