import { z } from "zod";
import type { Wording } from "../locale.ts";

/** What a claim does to its event: supports it, opposes it, stays neutral, or takes an earlier one back. */
export const stances = [
  "asserts",
  "confirms",
  "confirms_in_part",
  "announces",
  "denies",
  "disputes",
  "hints",
  "demands",
  "comments",
  "no_evidence",
  "retracts",
] as const;

export const stanceSchema = z.enum(stances);
export type Stance = z.infer<typeof stanceSchema>;

export type StanceEffect = "supports" | "opposes" | "neutral" | "retracts";

export const stanceEffects: Readonly<Record<Stance, StanceEffect>> = {
  asserts: "supports",
  confirms: "supports",
  confirms_in_part: "supports",
  announces: "supports",
  denies: "opposes",
  disputes: "opposes",
  hints: "neutral",
  demands: "neutral",
  comments: "neutral",
  no_evidence: "neutral",
  retracts: "retracts",
};

/** The verb that follows one actor: "NATO bestätigt", "NATO confirms". */
export const stanceLabels: Readonly<Record<Stance, Wording>> = {
  asserts: { de: "gibt an", en: "says" },
  confirms: { de: "bestätigt", en: "confirms" },
  confirms_in_part: { de: "bestätigt teilweise", en: "confirms in part" },
  announces: { de: "kündigt an", en: "announces" },
  denies: { de: "weist zurück", en: "denies" },
  disputes: { de: "bestreitet", en: "disputes" },
  hints: { de: "deutet an", en: "hints" },
  demands: { de: "fordert", en: "demands" },
  comments: { de: "äußert sich", en: "comments" },
  no_evidence: { de: "sieht keine Belege", en: "sees no evidence" },
  retracts: { de: "nimmt zurück", en: "retracts" },
};

/** The same verbs after an actor that is plural in the language: "USA bestätigen". */
export const pluralStanceLabels: Readonly<Record<Stance, Wording>> = {
  asserts: { de: "geben an", en: "say" },
  confirms: { de: "bestätigen", en: "confirm" },
  confirms_in_part: { de: "bestätigen teilweise", en: "confirm in part" },
  announces: { de: "kündigen an", en: "announce" },
  denies: { de: "weisen zurück", en: "deny" },
  disputes: { de: "bestreiten", en: "dispute" },
  hints: { de: "deuten an", en: "hint" },
  demands: { de: "fordern", en: "demand" },
  comments: { de: "äußern sich", en: "comment" },
  no_evidence: { de: "sehen keine Belege", en: "see no evidence" },
  retracts: { de: "nehmen zurück", en: "retract" },
};
