import { z } from "zod";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** A service, or those who speak for it, shares what it has found out; the findings are claims, here or on the events they are about. */
export const intelligenceBriefing = defineKind({
  kind: "intelligence_briefing",
  label: { de: "Geheimdienst-Unterrichtung", en: "Intelligence briefing" },
  icon: "◈",
  lane: "intelligence",
  utterance: false,
  details: z.strictObject({
    provider: actorSlugSchema.nullable(),
    recipients: z.array(actorSlugSchema).max(20),
  }),
  detailLabels: {
    provider: { de: "Unterrichtet durch", en: "Briefed by" },
    recipients: { de: "Unterrichtet werden", en: "Briefed" },
  },
});
