import { z } from "zod";
import { localizedTextSchema } from "../../localized-text.ts";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** A body says officially that something is so; what it confirms is a relation. */
export const officialConfirmation = defineKind({
  kind: "official_confirmation",
  label: { de: "Offizielle Bestätigung", en: "Official confirmation" },
  icon: "✓",
  lane: "confirmations",
  utterance: true,
  details: z.strictObject({
    confirmingBody: actorSlugSchema.nullable(),
    scope: localizedTextSchema(200).nullable(),
  }),
  detailLabels: {
    confirmingBody: { de: "Bestätigende Stelle", en: "Confirming body" },
    scope: { de: "Umfang", en: "Scope" },
  },
});
