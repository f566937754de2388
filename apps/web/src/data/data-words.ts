import type { ExportFormatName } from "@claimline/api/export/export-formats";
import type { Locale } from "@claimline/model/locale";

type Words = Readonly<Record<ExportFormatName | "corrections", readonly [name: string, holds: string]>> & {
  title: string;
  text: string;
};

/** What is said where a story's data are offered. */
export const dataWords: Readonly<Record<Locale, Words>> = {
  de: {
    title: "Daten",
    text: "Diese Geschichte für andere Programme, auf dem gezeigten Stand. Ungenaue Daten bleiben ungenau.",
    json: ["JSON", "alles, in allen Sprachen"],
    csv: ["CSV", "eine Zeile je Angabe"],
    ics: ["Kalender", "Angekündigtes, zum Abonnieren"],
    atom: ["Atom", "Neues als Feed"],
    corrections: ["Korrekturen", "nur Korrekturen, als Feed"],
    jsonfeed: ["JSON Feed", "Neues als Feed"],
    geojson: ["GeoJSON", "Ereignisse an ihren Orten"],
    jsonld: ["JSON-LD", "mit den Begriffen von schema.org"],
    timelinejs: ["TimelineJS", "für den Zeitstrahl von Knight Lab"],
  },
  en: {
    title: "Data",
    text: "This story for other programs, as shown here. Imprecise dates stay imprecise.",
    json: ["JSON", "everything, in all languages"],
    csv: ["CSV", "a row for each claim"],
    ics: ["Calendar", "what was announced, to subscribe to"],
    atom: ["Atom", "news as a feed"],
    corrections: ["Corrections", "corrections only, as a feed"],
    jsonfeed: ["JSON Feed", "news as a feed"],
    geojson: ["GeoJSON", "events where they happened"],
    jsonld: ["JSON-LD", "in the terms of schema.org"],
    timelinejs: ["TimelineJS", "for Knight Lab’s timeline"],
  },
};
