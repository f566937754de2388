import type { WordTable } from "./word-table.ts";

/** Words of making a record where it is cited. */
export const recordWords = {
  create: { de: "„{name}“ neu anlegen", en: "Create “{name}”" },
  make: { de: "Anlegen", en: "Create" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  nameMissing: {
    de: "Der Name fehlt in der Hauptsprache der Geschichte.",
    en: "The name is missing in the story's main language.",
  },
} satisfies WordTable;
