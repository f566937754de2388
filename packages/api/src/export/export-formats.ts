import { writeAtom } from "@claimline/formats/export/atom-feed";
import { writeCalendar } from "@claimline/formats/export/calendar";
import type { ExportedStory } from "@claimline/formats/export/exported-story";
import { writeGeoJson } from "@claimline/formats/export/geo-json";
import { writeJsonFeed } from "@claimline/formats/export/json-feed";
import { writeJsonLd } from "@claimline/formats/export/json-ld";
import { writeCsv } from "@claimline/formats/export/story-csv";
import { writeTimelineJs } from "@claimline/formats/export/timeline-js";
import type { Nature } from "@claimline/model/publication/nature";

interface ExportFormat {
  contentType: string;
  /** What a file of it is called after the story's slug. */
  ending: string;
  /** `null` for the bundle, which is made of what editors write. */
  write: ((story: ExportedStory, nature: Nature | null) => string) | null;
  /** Whether it is a list of changes, of which one can ask for those of a nature. */
  isFeed: boolean;
}

/** Every format by its name in the address. */
export const exportFormats = {
  json: { contentType: "application/json", ending: "json", write: null, isFeed: false },
  csv: {
    contentType: "text/csv; charset=utf-8; header=present",
    ending: "csv",
    write: writeCsv,
    isFeed: false,
  },
  ics: { contentType: "text/calendar; charset=utf-8", ending: "ics", write: writeCalendar, isFeed: false },
  atom: {
    contentType: "application/atom+xml; charset=utf-8",
    ending: "atom",
    write: writeAtom,
    isFeed: true,
  },
  jsonfeed: { contentType: "application/feed+json", ending: "feed.json", write: writeJsonFeed, isFeed: true },
  geojson: { contentType: "application/geo+json", ending: "geojson", write: writeGeoJson, isFeed: false },
  jsonld: { contentType: "application/ld+json", ending: "jsonld", write: writeJsonLd, isFeed: false },
  timelinejs: {
    contentType: "application/json",
    ending: "timelinejs.json",
    write: writeTimelineJs,
    isFeed: false,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

export function isExportFormat(name: string): name is ExportFormatName {
  return Object.hasOwn(exportFormats, name);
}
