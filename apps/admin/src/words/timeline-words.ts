import type { WordTable } from "./word-table.ts";

/** Words of the newsroom's chart. */
export const timelineWords = {
  timeline: { de: "Zeitleiste", en: "Timeline" },
  lanes: { de: "Reihen", en: "Lanes" },
  byKind: { de: "nach Art", en: "by kind" },
  byParty: { de: "nach Partei", en: "by party" },
  byPlace: { de: "nach Ort", en: "by place" },
  narrow: {
    de: "Die Zeitleiste braucht ein breiteres Fenster (ab 768 Pixeln). Bis dahin stehen die Ereignisse hier als Liste.",
    en: "The timeline needs a wider window (768 pixels or more). Until then the events are listed here.",
  },
  howTo: {
    de: "Ziehen oder M verschiebt ein Ereignis als Entwurf. Doppelklick auf eine freie Stelle oder N legt eines an.",
    en: "Drag an event, or press M, to move it as a draft. Double-click an empty place, or press N, to make one.",
  },
  opened: { de: "Gewähltes Ereignis", en: "Chosen event" },
  openForm: { de: "Formular öffnen", en: "Open the form" },
  close: { de: "Schließen", en: "Close" },
  marked: { de: "{state}: {title}", en: "{state}: {title}" },
  changed: { de: "Geändert", en: "Changed" },
  moves: { de: "Verschieben", en: "Moves" },
  moving: { de: "„{title}“ wird verschoben …", en: "Moving “{title}” …" },
  moved: { de: "„{title}“ verschoben: {from} → {to}.", en: "Moved “{title}”: {from} → {to}." },
  undone: {
    de: "Rückgängig gemacht: „{title}“ steht wieder auf {to}.",
    en: "Undone: “{title}” is back on {to}.",
  },
  stillPublic: {
    de: "Für Leser bleibt das alte Datum, bis die Änderung veröffentlicht ist.",
    en: "Readers see the former date until the change is published.",
  },
  undo: { de: "Rückgängig", en: "Undo" },
  redo: { de: "Wiederholen", en: "Redo" },
  stale: {
    de: "„{title}“ wurde inzwischen von {name} geändert. Die Zeitleiste ist neu geladen, überschrieben wurde nichts.",
    en: "{name} has changed “{title}” meanwhile. The timeline was loaded anew, nothing was overwritten.",
  },
  somebody: { de: "jemand anderem", en: "Somebody" },
  notMoved: { de: "„{title}“ wurde nicht verschoben", en: "“{title}” was not moved" },
  refusedRole: {
    de: "„{title}“ gehört jemand anderem: Sie können nur Entwürfe verschieben, die Sie selbst angelegt haben.",
    en: "“{title}” is somebody else’s: you can move only drafts that you have made yourself.",
  },
  refusedReview: {
    de: "„{title}“ liegt zur Prüfung oder ist freigegeben. Eine Änderung würde das beenden; ändern Sie das Datum im Formular.",
    en: "“{title}” is in review or approved. A change would end that; change the date in the form.",
  },
  refusedScheduled: {
    de: "„{title}“ ist zur Veröffentlichung terminiert und steht bis dahin fest.",
    en: "“{title}” is scheduled for publication and stays as it is until then.",
  },
  together: {
    de: "{count} Ereignisse liegen hier zu dicht beieinander.",
    en: "{count} events lie too close together here.",
  },
  toList: { de: "Zur Liste", en: "To the list" },
} satisfies WordTable;
