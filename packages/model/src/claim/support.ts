import { z } from "zod";
import type { Locale, Wording } from "../locale.ts";

/** What the claims known at a moment amount to; the order is from least to most. */
export const supports = [
  "none",
  "stated",
  "withdrawn",
  "announced",
  "claimed",
  "corroborated",
  "partly_confirmed",
  "confirmed",
] as const;

export const supportSchema = z.enum(supports);
export type Support = z.infer<typeof supportSchema>;

export const supportLabels: Readonly<Record<Support, Wording>> = {
  none: { de: "nur bestritten", en: "only denied" },
  stated: { de: "Äußerung", en: "statement" },
  withdrawn: { de: "zurückgezogen", en: "withdrawn" },
  announced: { de: "angekündigt", en: "announced" },
  claimed: { de: "Angabe einer Seite", en: "one side's account" },
  corroborated: { de: "mehrfach angegeben", en: "corroborated" },
  partly_confirmed: { de: "teilweise bestätigt", en: "partly confirmed" },
  confirmed: { de: "bestätigt", en: "confirmed" },
};

/** What `none` means where nobody opposes either: an outlet reports it, and no party has spoken. */
export const reportedOnlyLabel: Wording = { de: "nur Medienberichte", en: "media reports only" };

/** The words for the support of one event. */
export function wordSupport(
  { support, contested }: { support: Support; contested: boolean },
  locale: Locale,
): string {
  return (support === "none" && !contested ? reportedOnlyLabel : supportLabels[support])[locale];
}

/** What stands beside the support: opposition, a plan whose time has passed, a plan that took place. */
export const assessmentFlagLabels = {
  contested: { de: "bestritten", en: "contested" },
  overdue: { de: "überfällig", en: "overdue" },
  fulfilledBy: { de: "eingetreten", en: "took place" },
} as const satisfies Record<string, Wording>;
