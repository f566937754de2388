import { z } from "zod";
import { localizedTextSchema } from "../../localized-text.ts";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** Arms or munitions that one side supplies to another; how much of them are the event's quantities. */
export const munitionsDelivery = defineKind({
  kind: "munitions_delivery",
  label: { de: "Munitionslieferung", en: "Munitions delivery" },
  icon: "▣",
  lane: "deliveries",
  utterance: false,
  details: z.strictObject({
    supplier: actorSlugSchema.nullable(),
    recipient: actorSlugSchema.nullable(),
    items: z.array(localizedTextSchema(120)).max(20),
  }),
  detailLabels: {
    supplier: { de: "Lieferant", en: "Supplier" },
    recipient: { de: "Empfänger", en: "Recipient" },
    items: { de: "Güter", en: "Materiel" },
  },
});
