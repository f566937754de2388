import type { Locale } from "@claimline/model/locale";
import type { LaneSort } from "@claimline/model/timeline/window";

/** What is said around the chart; apart from all other words, because browsers load it. */
export interface TimelineWords {
  lanes: string;
  laneSorts: Readonly<Record<LaneSort, string>>;
  loading: string;
  failedTitle: string;
  failedText: string;
  reload: string;
  toList: string;
  filteredOut: (count: string, all: string) => string;
  openedName: string;
  openedLoading: string;
  openedFailed: string;
  tryAgain: string;
  /** Shapes of dates that are no exact day. */
  shapesName: string;
  shapes: Readonly<Record<"within" | "openStart" | "openEnd" | "about" | "planned" | "group", string>>;
  close: string;
  wholePage: string;
}

export const timelineWords: Readonly<Record<Locale, TimelineWords>> = {
  de: {
    lanes: "Spuren",
    laneSorts: { kind: "Art", party: "Seite", place: "Ort" },
    loading: "Die Zeitleiste wird geladen.",
    failedTitle: "Die Zeitleiste ließ sich nicht laden",
    failedText: "Alle Ereignisse stehen in der Liste darunter.",
    reload: "Neu laden",
    toList: "Zur Liste der Ereignisse",
    filteredOut: (count, all) => `Ausgefiltert und nicht mitgezählt: ${count} von ${all} Ereignissen.`,
    openedName: "Geöffnetes Ereignis",
    openedLoading: "Das Ereignis wird geladen.",
    openedFailed: "Das Ereignis ließ sich nicht laden.",
    tryAgain: "Noch einmal versuchen",
    shapesName: "Zeitangaben",
    shapes: {
      within: "in diesem Zeitraum, Tag offen",
      openStart: "Beginn offen",
      openEnd: "Ende offen",
      about: "ungefähr",
      planned: "geplant",
      group: "mehrere Ereignisse",
    },
    close: "Schließen",
    wholePage: "Zur Seite des Ereignisses",
  },
  en: {
    lanes: "Lanes",
    laneSorts: { kind: "Kind", party: "Party", place: "Place" },
    loading: "The timeline is being loaded.",
    failedTitle: "The timeline couldn’t be loaded",
    failedText: "All events are in the list below.",
    reload: "Reload",
    toList: "To the list of events",
    filteredOut: (count, all) => `Filtered out and not counted here: ${count} of ${all} events.`,
    openedName: "Opened event",
    openedLoading: "The event is being loaded.",
    openedFailed: "The event couldn’t be loaded.",
    tryAgain: "Try again",
    shapesName: "Dates",
    shapes: {
      within: "within this period, day not known",
      openStart: "start open",
      openEnd: "end open",
      about: "about",
      planned: "planned",
      group: "several events",
    },
    close: "Close",
    wholePage: "To the event’s page",
  },
};
