import { z } from "zod";
import { actorSlugSchema } from "../../slug.ts";
import { defineKind } from "./kind.ts";

/** A side lets it be known what it may do, will do or keeps from doing. */
export const policySignal = defineKind({
  kind: "policy_signal",
  label: { de: "Politisches Signal", en: "Policy signal" },
  icon: "⚑",
  lane: "signals",
  utterance: true,
  details: z.strictObject({
    by: actorSlugSchema.nullable(),
    subject: actorSlugSchema.nullable(),
  }),
  detailLabels: {
    by: { de: "Von", en: "By" },
    subject: { de: "Betrifft", en: "Concerns" },
  },
});
