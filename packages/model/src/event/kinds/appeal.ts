import { z } from "zod";
import { localizedTextSchema } from "../../localized-text.ts";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** Somebody asks others to act; whether they do is another event, which `responds_to` this one. */
export const appeal = defineKind({
  kind: "appeal",
  label: { de: "Aufruf", en: "Appeal" },
  icon: "△",
  lane: "signals",
  utterance: true,
  details: z.strictObject({
    by: actorSlugSchema.nullable(),
    addressedTo: z.array(actorSlugSchema).max(20),
    asksFor: localizedTextSchema(200).nullable(),
  }),
  detailLabels: {
    by: { de: "Von", en: "By" },
    addressedTo: { de: "Gerichtet an", en: "Addressed to" },
    asksFor: { de: "Forderung", en: "Asks for" },
  },
});
