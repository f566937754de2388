import { z } from "zod";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** How many are said to be dead, wounded or missing; the figures are the event's quantities. */
export const casualtyEstimate = defineKind({
  kind: "casualty_estimate",
  label: { de: "Angabe zu Verlusten", en: "Casualty estimate" },
  icon: "≈",
  lane: "operations",
  utterance: false,
  details: z.strictObject({
    ofWhom: actorSlugSchema.nullable(),
  }),
  detailLabels: {
    ofWhom: { de: "Verluste von", en: "Casualties of" },
  },
});
