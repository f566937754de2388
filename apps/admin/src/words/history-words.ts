import type { WordTable } from "./word-table.ts";

/** Words of an event's history: its revisions, how they differ, and the way back. */
export const historyWords = {
  title: { de: "Fassungen: {title}", en: "Revisions: {title}" },
  back: { de: "Zum Ereignis", en: "To the event" },
  open: { de: "Vergleichen und wiederherstellen", en: "Compare and restore" },
  revisions: { de: "Fassungen", en: "Revisions" },
  choose: {
    de: "Wählen Sie zwei Fassungen, um zu sehen, was sich von der einen zur anderen geändert hat.",
    en: "Choose two revisions to see what changed from one to the other.",
  },
  from: { de: "von", en: "from" },
  to: { de: "bis", en: "to" },
  fromRevision: { de: "von {name}", en: "from {name}" },
  toRevision: { de: "bis {name}", en: "to {name}" },
  draft: { de: "Jetziger Entwurf", en: "Present draft" },
  nothing: { de: "Nichts (alles zeigen)", en: "Nothing (show everything)" },
  by: { de: "{name}, {time}", en: "{name}, {time}" },
  contributors: { de: "geschrieben von {names}", en: "written by {names}" },
  publishedAt: { de: "veröffentlicht {time}", en: "published {time}" },
  firstPublished: { de: "erste Veröffentlichung", en: "first published" },
  shown: { de: "sehen Leser jetzt", en: "what readers see now" },
  compare: { de: "{from} → {to}", en: "{from} → {to}" },
  same: { de: "Beide Fassungen sagen dasselbe.", en: "Both revisions say the same." },
  restore: { de: "Wiederherstellen", en: "Restore" },
  restoreName: { de: "Fassung {number} wiederherstellen", en: "Restore revision {number}" },
  restoreTitle: { de: "Fassung {number} wiederherstellen?", en: "Restore revision {number}?" },
  restoreHelp: {
    de: "Sie wird der neue Entwurf. Der jetzige Entwurf bleibt als eigene Fassung erhalten; was Leser sehen, ändert sich nicht.",
    en: "It becomes the new draft. The present draft is kept as a revision; what readers see doesn't change.",
  },
  restoreEndsReview: {
    de: "Das beendet die laufende Prüfung oder Freigabe.",
    en: "That ends the present review or approval.",
  },
  restored: {
    de: "Fassung {number} ist jetzt der Entwurf; der vorige ist Fassung {kept}.",
    en: "Revision {number} is the draft now; the former one is revision {kept}.",
  },
  undo: { de: "Rückgängig", en: "Undo" },
  cancel: { de: "Abbrechen", en: "Cancel" },
  keep: { de: "Fassung festhalten", en: "Keep a revision" },
  keepReason: { de: "Wofür", en: "What for" },
  keepHint: {
    de: "Der jetzige Entwurf bleibt als Fassung erhalten, etwa „vor dem Umbau“.",
    en: "The present draft is kept as a revision, such as “before the rewrite”.",
  },
  keepLacking: { de: "Bitte sagen Sie, wofür.", en: "Please say what for." },
  kept: { de: "Fassung {number} ist festgehalten.", en: "Revision {number} is kept." },
  reason: { de: "„{reason}“", en: "“{reason}”" },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
} satisfies WordTable;
