import { z } from "zod";
import type { Wording } from "../locale.ts";

/** The bands of the chart that a kind of event falls into; a story chooses which it shows and in what order. */
const lanes = [
  "deliveries",
  "deployments",
  "operations",
  "confirmations",
  "denials",
  "intelligence",
  "signals",
  "visits",
  "agreements",
] as const;
export const laneSchema = z.enum(lanes);
export type Lane = z.infer<typeof laneSchema>;

/**
 * Headings of the lanes, for charts.
 * @public
 */
export const laneLabels: Readonly<Record<Lane, Wording>> = {
  deliveries: { de: "Lieferungen", en: "Deliveries" },
  deployments: { de: "Entsendung", en: "Deployment" },
  operations: { de: "Kämpfe", en: "Fighting" },
  confirmations: { de: "Bestätigungen", en: "Confirmations" },
  denials: { de: "Dementis", en: "Denials" },
  intelligence: { de: "Erkenntnisse", en: "Intelligence" },
  signals: { de: "Signale", en: "Signals" },
  visits: { de: "Besuche", en: "Visits" },
  agreements: { de: "Abkommen", en: "Agreements" },
};
