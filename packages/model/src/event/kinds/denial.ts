import { z } from "zod";
import { defineKind } from "./kind.ts";

/** Somebody says publicly that something is not so; what it is about is a relation, `contradicts`. */
export const denial = defineKind({
  kind: "denial",
  label: { de: "Dementi", en: "Denial" },
  icon: "✗",
  lane: "denials",
  utterance: true,
  details: z.strictObject({}),
  detailLabels: {},
});
