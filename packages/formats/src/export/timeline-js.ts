import { laneLabels } from "@claimline/model/event/lane";
import { MS_PER_DAY, calendarDate } from "@claimline/model/time/calendar";
import { readEdtf } from "@claimline/model/time/edtf";
import { offsetAt } from "@claimline/model/time/time-zone";
import { eventParagraphs, pageAddress, whenInWords } from "./event-words.ts";
import type { ExportedEvent, ExportedStory } from "./exported-story.ts";
import { exportWords } from "./export-words.ts";
import { element, escapeText } from "./xml.ts";

/**
 * The story as the JSON of Knight Lab's TimelineJS, version 3. TimelineJS draws each date as if it were exact: what isn't is given by the
 * words shown beside it (`display_date`), a bar over all that it can mean, or by leaving out day or month. Undated events are left out.
 */
export function writeTimelineJs(story: ExportedStory): string {
  const { title, summary, timeZone, slug, url } = story.story;
  const placed = story.events.flatMap((event) => {
    const dates = datesOf(event, timeZone);
    return dates === null ? [] : [{ event, dates }];
  });
  const missing = story.events.length - placed.length;
  const notes = missing === 0 ? [] : [exportWords[story.locale].withoutDate(missing)];
  return JSON.stringify({
    scale: "human",
    title: {
      unique_id: slug,
      text: { headline: link(title, url, story), text: paragraphs([summary, ...notes]) },
      autolink: false,
    },
    events: placed.map(({ event, dates }) => ({
      ...dates,
      unique_id: `event-${event.slug}`,
      // Of both dates TimelineJS would make a text of its own.
      display_date: escapeText(whenInWords(event, story)),
      group: escapeText(laneLabels[event.lane][story.locale]),
      text: {
        headline: link(event.title, event.url, story),
        text: paragraphs(eventParagraphs(event, story)),
      },
      autolink: false,
    })),
  });
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => element("p", {}, [text]).markup).join("");
}

function link(text: string, path: string, story: ExportedStory): string {
  return element("a", { href: pageAddress(path, story) }, [text]).markup;
}

interface TimelineJsDate {
  year: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
}

function datesOf({ when, earliest, latest }: ExportedEvent, timeZone: string) {
  if (when === null) return null;
  const value = readEdtf(when);
  const bounds = [earliest, latest].filter((bound) => bound !== null).map((bound) => Date.parse(bound));
  const [first, last = first] = bounds;
  if (first === undefined || last === undefined) return null;
  if (value.type === "date-time") return { start_date: localTime(first, timeZone) };
  if (value.type === "date" && value.day === null && !when.includes("X")) {
    const { year, month } = localDay(first, timeZone);
    return { start_date: value.month === null ? { year } : { year, month } };
  }
  const [start, end] = [localDay(first, timeZone), localDay(last, timeZone)];
  const isOneDay = start.year === end.year && start.month === end.month && start.day === end.day;
  return isOneDay ? { start_date: start } : { start_date: start, end_date: end };
}

function localDay(
  instant: number,
  timeZone: string,
): Required<Pick<TimelineJsDate, "year" | "month" | "day">> {
  return calendarDate(Math.floor((instant + offsetAt(instant, timeZone)) / MS_PER_DAY));
}

function localTime(instant: number, timeZone: string): TimelineJsDate {
  const clock = new Date(instant + offsetAt(instant, timeZone));
  const [hour, minute, second] = [clock.getUTCHours(), clock.getUTCMinutes(), clock.getUTCSeconds()];
  return { ...localDay(instant, timeZone), hour, minute, second };
}
