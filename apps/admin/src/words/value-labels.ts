import { laneLabels } from "@claimline/model/event/lane";
import { deploymentStageLabels } from "@claimline/model/event/kinds/troop-deployment";
import type { Locale, Wording } from "@claimline/model/locale";
import { placePrecisionLabels } from "@claimline/model/place/schema";

/** Values of the model's closed lists in words, where the model itself has none. */
const labels: Readonly<Record<string, Wording>> = {
  ...deploymentStageLabels,
  ...laneLabels,
  state: { de: "Staat", en: "state" },
  organisation: { de: "Organisation", en: "organisation" },
  person: { de: "Person", en: "person" },
  outlet: { de: "Medium", en: "outlet" },
  ...placePrecisionLabels,
  news_report: { de: "Nachrichtenbericht", en: "news report" },
  press_release: { de: "Pressemitteilung", en: "press release" },
  official_statement: { de: "amtliche Erklärung", en: "official statement" },
  agency_report: { de: "Agenturmeldung", en: "agency report" },
  de: { de: "Deutsch", en: "German" },
  en: { de: "Englisch", en: "English" },
  A: { de: "A · völlig zuverlässig", en: "A · completely reliable" },
  B: { de: "B · meist zuverlässig", en: "B · usually reliable" },
  C: { de: "C · ziemlich zuverlässig", en: "C · fairly reliable" },
  D: { de: "D · meist nicht zuverlässig", en: "D · not usually reliable" },
  E: { de: "E · unzuverlässig", en: "E · unreliable" },
  F: { de: "F · nicht zu beurteilen", en: "F · can't be judged" },
};

export function valueLabel(value: string, locale: Locale): string {
  return labels[value]?.[locale] ?? value;
}
