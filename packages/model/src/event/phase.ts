import { z } from "zod";
import type { Wording } from "../locale.ts";

/** The editor's summary of where an event stands today. */
export const phases = ["planned", "ongoing", "occurred", "cancelled", "unknown"] as const;
export const phaseSchema = z.enum(phases);
export type Phase = z.infer<typeof phaseSchema>;

export const phaseLabels: Readonly<Record<Phase, Wording>> = {
  planned: { de: "geplant", en: "planned" },
  ongoing: { de: "andauernd", en: "ongoing" },
  occurred: { de: "geschehen", en: "occurred" },
  cancelled: { de: "abgesagt", en: "cancelled" },
  unknown: { de: "unbekannt", en: "unknown" },
};
