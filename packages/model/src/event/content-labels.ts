import type { Wording } from "../locale.ts";

/** What the fields of an event are called where its versions are compared. */
export const eventLabels = {
  title: { de: "Titel", en: "Title" },
  summary: { de: "Zusammenfassung", en: "Summary" },
  kind: { de: "Art", en: "Kind" },
  phase: { de: "Phase", en: "Phase" },
  when: { de: "Zeit", en: "Date" },
  places: { de: "Ort", en: "Place" },
  actors: { de: "Beteiligte", en: "Actor" },
  quantities: { de: "Zahlenangabe", en: "Figure" },
  relations: { de: "Bezug", en: "Relation" },
  significance: { de: "Gewicht", en: "Significance" },
  slug: { de: "Adresse", en: "Address" },
  fromArticle: { de: "Aus dem Ausgangsartikel", en: "From the seed article" },
} as const satisfies Record<string, Wording>;

/** The same of a claim. */
export const claimLabels = {
  actor: { de: "Wer", en: "Who" },
  office: { de: "Amt", en: "Office" },
  stance: { de: "Haltung", en: "Stance" },
  saidAt: { de: "Gesagt", en: "Said" },
  statement: { de: "Aussage", en: "Statement" },
  quote: { de: "Zitat", en: "Quote" },
  via: { de: "Übermittelt von", en: "Relayed by" },
  sources: { de: "Quelle", en: "Source" },
  slug: { de: "Kennung", en: "Identifier" },
  fromArticle: { de: "Aus dem Ausgangsartikel", en: "From the seed article" },
} as const satisfies Record<string, Wording>;

export const claimOrderLabel: Wording = { de: "Reihenfolge der Aussagen", en: "Order of the claims" };

export const yesWording: Wording = { de: "ja", en: "yes" };
