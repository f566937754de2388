import type { WordTable } from "./word-table.ts";

/** Words of the screens on which actors, places and sources are listed, changed, merged and deleted. */
export const recordOfficeWords = {
  records: { de: "Einträge", en: "Records" },
  about: {
    de: "Akteure, Orte und Quellen gehören allen Geschichten. Eine Änderung an einem Eintrag, den Leser sehen, ist sofort öffentlich.",
    en: "Actors, places and sources belong to all stories. A change to a record that readers see is public at once.",
  },
  notAllowed: { de: "Einträge sieht, wer angemeldet ist.", en: "Records are for those signed in." },
  actor: { de: "Akteure", en: "Actors" },
  place: { de: "Orte", en: "Places" },
  source: { de: "Quellen", en: "Sources" },
  kinds: { de: "Arten von Einträgen", en: "Kinds of records" },
  search: { de: "Suchen", en: "Search" },
  searchHint: {
    de: "Name, Überschrift, Herausgeber, Web-Adresse oder Kennung",
    en: "Name, headline, publisher, web address or identifier",
  },
  count: { de: "{count} Einträge", en: "{count} records" },
  one: { de: "1 Eintrag", en: "1 record" },
  none: { de: "Kein Eintrag passt dazu.", en: "No record matches." },
  empty: {
    de: "Noch keine. Legen Sie den ersten an; zitieren können ihn alle Geschichten.",
    en: "None yet. Create the first one; all stories can cite it.",
  },
  noArchive: { de: "keine Archivkopie", en: "no archived copy" },
  more: { de: "Weitere zeigen", en: "Show more" },
  add: { de: "Neu anlegen", en: "Create" },
  back: { de: "Zur Liste", en: "To the list" },
  saved: { de: "Gespeichert.", en: "Saved." },
  failed: { de: "Das ist nicht gelungen.", en: "This didn't work." },
  usage: { de: "Wo er gebraucht wird", en: "Where it is used" },
  unused: { de: "Nichts führt diesen Eintrag an.", en: "Nothing cites this record." },
  live: { de: "öffentlich", en: "public" },
  draft: { de: "im Entwurf", en: "in the draft" },
  history: { de: "nur in einer früheren Fassung", en: "in an earlier revision only" },
  trashed: { de: "im Papierkorb", en: "in the trash" },
  speakers: { de: "Für ihn sprechen: {names}", en: "Those who speak for it: {names}" },
  merge: { de: "Zusammenführen", en: "Merge" },
  mergeAbout: {
    de: "Ist dieser Eintrag doppelt, führen Sie ihn mit dem anderen zusammen: Alles, was ihn anführt, führt dann den anderen an, und dieser hier ist weg.",
    en: "If this record is a duplicate, merge it into the other one: whatever cites it cites the other one then, and this one is gone.",
  },
  mergeInto: { de: "Bleiben soll", en: "The one to stay" },
  moves: { de: "Das bewegt sich", en: "What moves" },
  movesEvents: {
    de: "{count} Ereignisse, davon {live} öffentlich: Dort ist es sofort eine Veröffentlichung.",
    en: "{count} events, {live} of them public: there it is a publication at once.",
  },
  movesNothing: { de: "Kein Ereignis führt ihn an.", en: "No event cites it." },
  movesBack: {
    de: "{count} in Prüfung oder freigegeben: Sie werden wieder Entwürfe.",
    en: "{count} in review or approved: they become drafts again.",
  },
  movesScheduled: {
    de: "{count} sind terminiert. Sagen Sie die Termine erst ab.",
    en: "{count} are scheduled. Call that off first.",
  },
  movesSpeakers: { de: "{count} Akteure, die für ihn sprechen.", en: "{count} actors that speak for it." },
  noUndo: {
    de: "Das lässt sich nicht rückgängig machen: Danach weiß niemand mehr, welche Erwähnung zu welchem Eintrag gehörte. Frühere Fassungen bleiben, wie sie veröffentlicht wurden.",
    en: "This can't be undone: afterwards nobody can tell which mention was of which record. Earlier revisions stay as they were published.",
  },
  mergeNow: { de: "Jetzt zusammenführen", en: "Merge now" },
  mergeForbidden: {
    de: "Leser sehen diesen Eintrag; zusammenführen kann ihn darum nur, wer veröffentlichen darf.",
    en: "Readers see this record; so only somebody who may publish can merge it.",
  },
  merged: { de: "Zusammengeführt mit diesem Eintrag.", en: "Merged into this record." },
  delete: { de: "Löschen", en: "Delete" },
  deleteNow: { de: "Endgültig löschen", en: "Delete for good" },
  deleteAbout: {
    de: "Nichts braucht diesen Eintrag; er kann gelöscht werden.",
    en: "Nothing needs this record; it can be deleted.",
  },
  deleteRefused: {
    de: "Löschen lässt sich nur, was nichts mehr braucht, auch keine frühere Fassung: Sie könnte wiederhergestellt werden.",
    en: "Only what nothing needs can be deleted, no earlier revision either: it could be restored.",
  },
  deleted: { de: "{name} ist gelöscht.", en: "{name} is deleted." },
  cancel: { de: "Abbrechen", en: "Cancel" },
} satisfies WordTable;
