import type { Claim } from "@claimline/model/claim/schema";
import type { EventContent } from "@claimline/model/event/schema";
import type { LocalizedText } from "@claimline/model/localized-text";
import type { Locale, Wording } from "@claimline/model/locale";
import type { Day } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";
import { z } from "zod";
import type { StoryBundle } from "../story-bundle.ts";

/** What can be imported. `timelinejs` is version 3, `timelinejs-2` its legacy, `timelinejs-sheet` its spreadsheet. */
const importFormats = ["bundle", "csv", "timelinejs", "timelinejs-2", "timelinejs-sheet", "ninjs"] as const;

export const importFormatSchema = z.enum(importFormats);
export type ImportFormat = z.infer<typeof importFormatSchema>;

export const importFormatLabels: Readonly<Record<ImportFormat, Wording>> = {
  bundle: { de: "Claimline-Bündel (JSON)", en: "Claimline bundle (JSON)" },
  csv: { de: "Claimline-Tabelle (CSV)", en: "Claimline table (CSV)" },
  timelinejs: { de: "TimelineJS 3 (JSON)", en: "TimelineJS 3 (JSON)" },
  "timelinejs-2": { de: "TimelineJS 2 (JSON)", en: "TimelineJS 2 (JSON)" },
  "timelinejs-sheet": { de: "TimelineJS-Tabelle (CSV)", en: "TimelineJS spreadsheet (CSV)" },
  ninjs: { de: "ninjs-Ereignis (JSON)", en: "ninjs event (JSON)" },
};

/** What a reader can't find in the file. */
export interface ImportSetting {
  /** Language of texts that name none: the story's. */
  locale: Locale;
  /** The story's zone, in which dates and times without one are read. */
  timeZone: string;
  /** Today in that zone, by which words such as "yesterday" go. */
  today: Day;
  now: Instant;
}

/** Something about one place of a file that its editor should know; an `error` keeps the file from being imported. */
export interface ImportProblem {
  /** Counted as its program does: of a table its lines with the heading as 1, of a list its entries from 1. */
  row: number | null;
  /** The column's or member's name as the file has it. */
  column: string | null;
  code: string;
  severity: "error" | "flag";
  message: Wording;
}

/** A claim as a file tells it; its `id` is found, or made, where it is imported. */
export type ImportedClaim = Readonly<Record<Exclude<keyof Claim, "id" | "fromArticle">, unknown>> & {
  row: number;
  slug: string;
};

/** What a file says of an event: only that, so that what it doesn't speak of stays as it is. Values aren't checked yet. */
export interface ImportedFields {
  kind?: string;
  phase?: string;
  when?: string | null;
  title?: LocalizedText;
  summary?: LocalizedText;
  significance?: unknown;
  places?: string[];
}

export interface ImportedEvent {
  row: number;
  slug: string;
  /** All of the event, of a format that holds all of it; it stands in place of what is there. */
  whole: EventContent | null;
  fields: ImportedFields;
  /** By their slugs; others of the event stay. */
  claims: readonly ImportedClaim[];
  /** What has no field here, for the internal note of a new event. */
  note: string;
}

/** What was passed over on purpose, such as an era. */
export interface PassedOver {
  row: number;
  title: string;
  code: string;
}

/** A file as read: its events, whatever else it brings, and what is wrong with it. */
export interface ImportReading {
  format: ImportFormat;
  events: ImportedEvent[];
  records: Pick<StoryBundle, "actors" | "places" | "sources">;
  passedOver: PassedOver[];
  problems: ImportProblem[];
  /** Where a member of an event's content stands in the file. */
  columnOf: (path: string) => string;
}

export const noRecords: ImportReading["records"] = { actors: [], places: [], sources: [] };
