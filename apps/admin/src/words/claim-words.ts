import type { WordTable } from "./word-table.ts";

/** Words of an event's claims. */
export const claimWords = {
  claims: { de: "Aussagen", en: "Claims" },
  add: { de: "Aussage hinzufügen", en: "Add a claim" },
  none: {
    de: "Noch keine Aussage. Ohne Aussage weiß niemand, wer das sagt.",
    en: "No claim yet. Without one nobody knows who says so.",
  },
  newClaim: { de: "Neue Aussage", en: "New claim" },
  noSpeaker: { de: "ohne Sprecher", en: "no speaker" },
  noDate: { de: "ohne Datum", en: "no date" },
  noStatement: { de: "ohne Wortlaut", en: "no statement" },
  noSource: { de: "ohne Quelle", en: "no source" },
  faulty: { de: "unvollständig", en: "incomplete" },
  speaker: { de: "Sprecher", en: "Speaker" },
  stance: { de: "Haltung", en: "Stance" },
  saidAt: { de: "Gesagt am", en: "Said on" },
  statement: { de: "Aussage", en: "Statement" },
  office: { de: "Amt damals", en: "Office then" },
  quote: { de: "Zitat", en: "Quote" },
  quoteHint: { de: "Wörtlich, wie es in der Quelle steht.", en: "Word for word as it stands in the source." },
  quoteLanguage: { de: "Sprache des Zitats", en: "Language of the quote" },
  via: { de: "Übermittelt durch", en: "Relayed by" },
  sources: { de: "Quellen", en: "Sources" },
  locator: { de: "Fundstelle in {source}", en: "Place in {source}" },
  locatorPlaceholder: { de: "Fundstelle", en: "Place in it" },
  open: { de: "Öffnen", en: "Open" },
  remove: { de: "Aussage entfernen", en: "Remove the claim" },
  removed: { de: "Aussage von {name} entfernt.", en: "Claim of {name} removed." },
  removedWithFigures: {
    de: "Mit ihr fallen {count} Zahlenangaben weg.",
    en: "With it go {count} figures.",
  },
  undo: { de: "Rückgängig", en: "Undo" },
  done: { de: "Schließen", en: "Close" },
} satisfies WordTable;
