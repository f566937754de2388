import type { WordTable } from "./word-table.ts";

/** Words of choosing between two versions of an event. */
export const conflictWords = {
  title: { de: "Zwei Fassungen: Bitte wählen", en: "Two versions: please choose" },
  explain: {
    de: "{name} hat um {time} gespeichert. Es wurde nichts überschrieben. Gespeichert wird, was hier gewählt ist.",
    en: "{name} saved at {time}. Nothing was overwritten. What is chosen here will be saved.",
  },
  before: { de: "Vorher", en: "Before" },
  theirs: { de: "Von {name}", en: "By {name}" },
  mine: { de: "Von mir", en: "Mine" },
  bothChanged: { de: "von beiden geändert", en: "changed by both" },
  theyChanged: { de: "nur von {name} geändert", en: "changed by {name} only" },
  iChanged: { de: "nur von mir geändert", en: "changed by me only" },
  absent: { de: "nicht vorhanden", en: "not there" },
  empty: { de: "leer", en: "empty" },
  saveChoice: { de: "Auswahl speichern", en: "Save the choice" },
  later: { de: "Zurück zum Formular", en: "Back to the form" },
  openOne: { de: "Noch 1 Entscheidung offen.", en: "1 choice still to make." },
  openMany: { de: "Noch {count} Entscheidungen offen.", en: "{count} choices still to make." },
  claim: { de: "Aussage: {name}", en: "Claim: {name}" },
  detailsToo: { de: "mit den Angaben zur Art", en: "with the details of the kind" },
} satisfies WordTable;
