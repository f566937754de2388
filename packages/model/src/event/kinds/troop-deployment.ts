import { z } from "zod";
import { placeSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** Soldiers sent from one country to another; strengths are the event's quantities. */
export const troopDeployment = defineKind({
  kind: "troop_deployment",
  label: { de: "Truppenentsendung", en: "Troop deployment" },
  icon: "⇒",
  lane: "deployments",
  utterance: false,
  details: z.strictObject({
    origin: placeSlugSchema.nullable(),
    destination: placeSlugSchema.nullable(),
    stage: z.enum(["training", "staging", "combat", "unknown"]),
  }),
  detailLabels: {
    origin: { de: "Herkunft", en: "Origin" },
    destination: { de: "Ziel", en: "Destination" },
    stage: { de: "Stand", en: "Stage" },
  },
});
