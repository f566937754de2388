import { z } from "zod";
import { defineKind } from "./kind.ts";

/** Somebody comments publicly without confirming, denying, asking or signalling. */
export const statement = defineKind({
  kind: "statement",
  label: { de: "Stellungnahme", en: "Statement" },
  icon: "¶",
  lane: "signals",
  utterance: true,
  details: z.strictObject({}),
  detailLabels: {},
});
