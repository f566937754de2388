import { z } from "zod";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** A step in the life of an agreement: signed, ratified, in force, ended. */
export const treaty = defineKind({
  kind: "treaty",
  label: { de: "Vertrag", en: "Treaty" },
  icon: "§",
  lane: "agreements",
  utterance: false,
  details: z.strictObject({
    parties: z.array(actorSlugSchema).max(20),
  }),
  detailLabels: {
    parties: { de: "Vertragsparteien", en: "Parties" },
  },
});
