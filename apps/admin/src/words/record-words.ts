import type { WordTable } from "./word-table.ts";

/** Words of making and changing a record where it is cited. */
export const recordWords = {
  create: { de: "„{name}“ neu anlegen", en: "Create “{name}”" },
  make: { de: "Anlegen", en: "Create" },
  edit: { de: "{name} ändern", en: "Change {name}" },
  save: { de: "Speichern", en: "Save" },
  publish: { de: "Änderung veröffentlichen", en: "Publish the change" },
  seenInOne: {
    de: "Leser sehen diesen Eintrag in einem Ereignis.",
    en: "Readers see this record in one event.",
  },
  seenInMany: {
    de: "Leser sehen diesen Eintrag in {count} Ereignissen.",
    en: "Readers see this record in {count} events.",
  },
  seenPublishes: {
    de: "Ihre Änderung ist sofort öffentlich und steht bei den Änderungen der Geschichte.",
    en: "Your change is public at once and stands with the story's changes.",
  },
  seenForbidden: {
    de: "Ändern kann ihn darum nur, wer veröffentlichen darf.",
    en: "So only somebody who may publish can change it.",
  },
  merged: {
    de: "Jemand hat diesen Eintrag inzwischen geändert. Was Sie nicht angefasst haben, ist übernommen; bitte sehen Sie nach und speichern Sie noch einmal.",
    en: "Somebody has changed this record since. What you hadn't touched is taken over; please look at it and save again.",
  },
  theirs: { de: "Inzwischen geändert zu: {value}", en: "Changed since to: {value}" },
  nothing: { de: "nichts", en: "nothing" },
  similar: { de: "Gibt es das schon?", en: "Is this there already?" },
  sameAddress: { de: "dieselbe Web-Adresse", en: "the same web address" },
  sameWikidata: { de: "derselbe Eintrag bei Wikidata", en: "the same item of Wikidata" },
  similarName: { de: "ähnlich benannt", en: "named alike" },
  take: { de: "Diesen nehmen", en: "Take this one" },
  takeName: { de: "„{name}“ nehmen", en: "Take “{name}”" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  nameMissing: {
    de: "Der Name fehlt in der Hauptsprache der Geschichte.",
    en: "The name is missing in the story's main language.",
  },
} satisfies WordTable;
