import { z } from "zod";
import { placeSlugSchema } from "../../slug.ts";
import type { Wording } from "../../locale.ts";
import { defineKind } from "./kind.ts";

const stageSchema = z.enum(["training", "staging", "combat", "unknown"]);

/** How far a deployment has come, in words. */
export const deploymentStageLabels: Readonly<Record<z.infer<typeof stageSchema>, Wording>> = {
  training: { de: "Ausbildung", en: "training" },
  staging: { de: "Bereitstellung", en: "staging" },
  combat: { de: "Kampfeinsatz", en: "combat" },
  unknown: { de: "unbekannt", en: "unknown" },
};

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
    stage: stageSchema,
  }),
  detailLabels: {
    origin: { de: "Herkunft", en: "Origin" },
    destination: { de: "Ziel", en: "Destination" },
    stage: { de: "Stand", en: "Stage" },
  },
});
