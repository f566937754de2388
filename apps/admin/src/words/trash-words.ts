import type { WordTable } from "./word-table.ts";

/** Words of the trash. */
export const trashWords = {
  trash: { de: "Papierkorb", en: "Trash" },
  about: {
    de: "Hier liegen Ereignisse, die nie veröffentlicht waren. Nichts verschwindet von selbst; was zurückkommt, ist wieder ein Entwurf.",
    en: "Events that were never published lie here. Nothing vanishes by itself; what comes back is a draft again.",
  },
  empty: { de: "Der Papierkorb ist leer.", en: "The trash is empty." },
  emptyHelp: {
    de: "Ein Entwurf kommt mit „In den Papierkorb“ neben seinem Formular hierher.",
    en: "A draft gets here by “Move to the trash” beside its form.",
  },
  some: {
    de: "Gezeigt werden die letzten {shown} von {total}.",
    en: "The last {shown} of {total} are shown.",
  },
  untitled: { de: "Ohne Titel", en: "Untitled" },
  undated: { de: "ohne Zeitangabe", en: "no date" },
  by: { de: "von {name}, {at}", en: "by {name}, {at}" },
  move: { de: "In den Papierkorb", en: "Move to the trash" },
  moveHelp: {
    de: "Es lässt sich von dort zurückholen.",
    en: "It can be brought back from there.",
  },
  back: { de: "Zurückholen", en: "Bring back" },
  backName: { de: "{title} zurückholen", en: "Bring back {title}" },
  isBack: { de: "Wieder ein Entwurf:", en: "A draft again:" },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
} satisfies WordTable;
