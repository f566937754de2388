import type { WordTable } from "./word-table.ts";

/** Words of the desk's views and filters. */
export const viewWords = {
  toNotice: { de: "Zu beachten", en: "To notice" },
  own: { de: "Eigene Ansichten", en: "Your views" },
  filter: { de: "Filter und Reihenfolge", en: "Filter and order" },
  any: { de: "Alle", en: "All" },
  several: { de: "Mehrere", en: "Several" },
  view: { de: "Zu beachten", en: "To notice" },
  state: { de: "Stand", en: "State" },
  visibility: { de: "Für Leser", en: "For readers" },
  kind: { de: "Art", en: "Kind" },
  significance: { de: "Bedeutung mindestens", en: "Significance at least" },
  sort: { de: "Reihenfolge", en: "Order" },
  reverse: { de: "Umgekehrt", en: "Reversed" },
  clear: { de: "Zurücksetzen", en: "Reset" },
  keep: { de: "Ansicht sichern", en: "Keep this view" },
  name: { de: "Name der Ansicht", en: "Name of the view" },
  nameMissing: { de: "Bitte geben Sie einen Namen ein.", en: "Please enter a name." },
  kept: { de: "Gesichert: {name}", en: "Kept: {name}" },
  rename: { de: "Umbenennen", en: "Rename" },
  renamed: { de: "Heißt jetzt: {name}", en: "Now called: {name}" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  forget: { de: "Ansicht löschen", en: "Delete view" },
  forgotten: { de: "Ansicht gelöscht", en: "View deleted" },
} satisfies WordTable;
