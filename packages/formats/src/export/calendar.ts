import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { addDays, dayOf, isDay } from "@claimline/model/time/day";
import { readEdtf } from "@claimline/model/time/edtf";
import { whenPrecision } from "@claimline/model/time/when-precision";
import { calendarLine, calendarText } from "./calendar-line.ts";
import { eventParagraphs, pageAddress } from "./event-words.ts";
import type { ExportedEvent, ExportedStory } from "./exported-story.ts";
import { exportWords } from "./export-words.ts";
import { isCalledOff, isPlan } from "./plan.ts";
import { revisionsShown } from "./revisions-shown.ts";

/**
 * What of a story was planned or announced, as iCalendar (RFC 5545 and 7986), for calendars that subscribe. What isn't dated to a
 * moment fills the days that it may lie on and is TENTATIVE; what has no date at all, or no year of four digits, is left out.
 */
export function writeCalendar(story: ExportedStory): string {
  const { site, path, locale } = story;
  const { title, summary, url } = story.story;
  const name = calendarText(exportWords[locale].plans(title));
  const events = story.events.filter(isPlan).flatMap((event) => {
    const times = timesOf(event, story.story.timeZone);
    return times === null ? [] : [printEvent(event, times, story)];
  });
  return [
    calendarLine("BEGIN", "VCALENDAR"),
    calendarLine("VERSION", "2.0"),
    calendarLine("PRODID", "-//Claimline//Claimline//EN"),
    calendarLine(`NAME;LANGUAGE=${story.story.lang ?? locale}`, name),
    calendarLine("X-WR-CALNAME", name),
    calendarLine("DESCRIPTION", calendarText(summary)),
    calendarLine("URL", pageAddress(url, story)),
    calendarLine("SOURCE;VALUE=URI", `${site}${path}`),
    calendarLine("LAST-MODIFIED", printUtc(Date.parse(story.story.changedAt))),
    calendarLine("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"),
    calendarLine("X-PUBLISHED-TTL", "PT1H"),
    ...events,
    calendarLine("END", "VCALENDAR"),
  ].join("");
}

/** When, as iCalendar writes it; `exact` when it isn't only a stretch of days that holds it. */
interface Times {
  start: string;
  end: string | null;
  allDay: boolean;
  exact: boolean;
}

function timesOf({ when, earliest, latest }: ExportedEvent, timeZone: string): Times | null {
  const bounds = [earliest, latest].filter((bound) => bound !== null).map((bound) => Date.parse(bound));
  const [first, last = first] = bounds;
  if (when === null || first === undefined || last === undefined) return null;
  const [firstDay, lastDay] = [dayOf(first, timeZone), dayOf(last, timeZone)];
  if (![firstDay, lastDay].every(isWritable)) return null;
  if (readEdtf(when).type === "date-time") {
    // A time that clocks showed twice has two instants.
    const end = last - first > 999 ? printUtc(last + 1) : null;
    return { start: printUtc(first), end, allDay: false, exact: end === null };
  }
  const { imprecisions, isSpan } = whenPrecision(when);
  const exact = imprecisions.length === 0 && !isSpan;
  return { start: printDay(firstDay), end: printDay(addDays(lastDay, 1)), allDay: true, exact };
}

/** RFC 5545 has years of four digits, and the day after must have one too. */
function isWritable(day: string): boolean {
  return isDay(day) && day >= "0001-01-02" && day <= "9999-12-30";
}

function printEvent(
  event: ExportedEvent,
  { start, end, allDay, exact }: Times,
  story: ExportedStory,
): string {
  const { site, locale, places } = story;
  const type = allDay ? ";VALUE=DATE" : "";
  const { first, last, count } = revisionsShown(event, story);
  const happensAt = event.places.flatMap((slug) => places.get(slug) ?? []);
  // A region's or a country's reference point would be a false one.
  const spot = happensAt.find(({ precision }) => precision === "point" || precision === "city");
  const text = [...eventParagraphs(event, story), pageAddress(event.url, story)].join("\n\n");
  const { support, contested } = event.assessment;
  return [
    calendarLine("BEGIN", "VEVENT"),
    calendarLine("UID", `${event.id}@${new URL(site).hostname}`),
    calendarLine("DTSTAMP", printUtc(last)),
    calendarLine("CREATED", printUtc(first)),
    calendarLine("LAST-MODIFIED", printUtc(last)),
    calendarLine("SEQUENCE", String(Math.max(0, count - 1))),
    calendarLine(`DTSTART${type}`, start),
    ...(end === null ? [] : [calendarLine(`DTEND${type}`, end)]),
    calendarLine("STATUS", statusOf(event, exact)),
    calendarLine("TRANSP", "TRANSPARENT"),
    calendarLine(`SUMMARY;LANGUAGE=${event.lang ?? locale}`, calendarText(event.title)),
    calendarLine("DESCRIPTION", calendarText(text)),
    calendarLine("URL", pageAddress(event.url, story)),
    calendarLine("CATEGORIES", calendarText(kinds[event.kind].label[locale])),
    ...(happensAt.length === 0
      ? []
      : [calendarLine("LOCATION", calendarText(happensAt.map((place) => place.name).join(" / ")))]),
    ...(spot === undefined || happensAt.length > 1
      ? []
      : [calendarLine("GEO", `${spot.latitude};${spot.longitude}`)]),
    calendarLine("X-CLAIMLINE-EDTF;VALUE=TEXT", calendarText(event.when ?? "")),
    calendarLine("X-CLAIMLINE-SUPPORT", support),
    calendarLine("X-CLAIMLINE-CONTESTED", contested ? "TRUE" : "FALSE"),
    calendarLine("END", "VEVENT"),
  ].join("");
}

function statusOf(event: ExportedEvent, exact: boolean): string {
  if (isCalledOff(event)) return "CANCELLED";
  const { support, fulfilledBy } = event.assessment;
  const agreed = support === "confirmed" || support === "corroborated" || fulfilledBy !== null;
  return exact && agreed ? "CONFIRMED" : "TENTATIVE";
}

function printDay(day: string): string {
  return day.replaceAll("-", "");
}

function printUtc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}
