import { showText } from "@claimline/model/localized-text";
import type { Nature } from "@claimline/model/publication/nature";
import { formatInstant } from "@claimline/model/time/format-clock";
import { formatDay } from "@claimline/model/time/format-clock";
import { isDay } from "@claimline/model/time/day";
import { eventParagraphs, pageAddress } from "./event-words.ts";
import type { ExportedEvent, ExportedStory } from "./exported-story.ts";
import { exportWords } from "./export-words.ts";
import { revisionsShown } from "./revisions-shown.ts";

/** The most entries of a feed: the newest. */
const mostEntries = 100;

/** What feed readers are told of one event, or of one change to it. */
export interface FeedEntry {
  event: ExportedEvent;
  /** Never changes, whatever is edited. */
  id: string;
  url: string;
  title: string;
  paragraphs: string[];
  /** ISO 8601 with `Z`. */
  published: string;
  updated: string;
}

export interface Feed {
  title: string;
  subtitle: string;
  url: string;
  updated: string;
  entries: FeedEntry[];
}

/**
 * The story as a feed, newest first: an entry for each event, which keeps its id and moves up when it is published anew; or, with a
 * nature, an entry for each change of that nature.
 */
export function storyFeed(story: ExportedStory, nature: Nature | null): Feed {
  const all =
    nature === null ? story.events.map((event) => eventEntry(event, story)) : changes(story, nature);
  const entries = all
    .toSorted((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1))
    .slice(0, mostEntries);
  return {
    ...headOf(story, nature),
    url: pageAddress(story.story.url, story),
    updated: entries[0]?.updated ?? story.story.changedAt,
    entries,
  };
}

function headOf({ locale, asOf, story }: ExportedStory, nature: Nature | null) {
  const words = exportWords[locale];
  const title =
    nature === null
      ? story.title
      : nature === "correction"
        ? words.corrections(story.title)
        : words.changes(story.title);
  const moment = asOf === null ? null : momentInWords(asOf, locale, story.timeZone);
  return {
    title: moment === null ? title : `${title} (${words.knownOn(moment)})`,
    subtitle: story.summary,
  };
}

function momentInWords(asOf: string, locale: ExportedStory["locale"], timeZone: string): string {
  return isDay(asOf) ? formatDay(asOf, { locale }) : formatInstant(Date.parse(asOf), { locale, timeZone });
}

function eventEntry(event: ExportedEvent, story: ExportedStory): FeedEntry {
  const { first, last } = revisionsShown(event, story);
  return {
    event,
    id: `urn:uuid:${event.id}`,
    url: pageAddress(event.url, story),
    title: event.title,
    paragraphs: [...eventParagraphs(event, story), ...corrections(event, story)],
    published: new Date(first).toISOString(),
    updated: new Date(last).toISOString(),
  };
}

function changes(story: ExportedStory, nature: Nature): FeedEntry[] {
  return story.events.flatMap((event) =>
    event.revisions
      .filter((revision) => revision.nature === nature)
      .map((revision) => ({
        event,
        id: `urn:uuid:${event.id}#${revision.rev}`,
        url: pageAddress(event.url, story),
        title: event.title,
        paragraphs: [...noteOf(revision, story), ...eventParagraphs(event, story)],
        published: revision.publishedAt,
        updated: revision.publishedAt,
      })),
  );
}

function corrections({ revisions }: ExportedEvent, story: ExportedStory): string[] {
  const { locale } = story;
  return revisions
    .filter(({ nature }) => nature === "correction")
    .flatMap((revision) => {
      const at = formatInstant(Date.parse(revision.publishedAt), { locale, timeZone: story.story.timeZone });
      return noteOf(revision, story).map((note) => `${exportWords[locale].correction} (${at}): ${note}`);
    });
}

/** The public note of a change, if it has one. */
export function noteOf({ note }: ExportedEvent["revisions"][number], { locale }: ExportedStory): string[] {
  const text = note === null ? "" : showText(note, locale, locale).text;
  return text === "" ? [] : [text];
}
