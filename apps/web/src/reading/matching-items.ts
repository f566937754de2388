import type { EventFilter } from "@claimline/api/event/event-filter";
import { answerEvent, type EventItem } from "@claimline/api/event/event-answer";
import { matchingEvents } from "@claimline/api/event/matching-events";
import type { StoryView } from "@claimline/api/publication/story-view";
import type { Locale } from "@claimline/model/locale";
import { readingContext } from "./reading-context.ts";

/**
 * All events of a story that match a filter, as `event.list` answers them, in the order of the world. At once, for read
 * page by page ten thousand events are filtered a hundred times.
 */
export async function matchingItems(
  view: StoryView,
  filter: EventFilter,
  locale: Locale,
): Promise<EventItem[]> {
  const events = await matchingEvents(await readingContext(locale), view, filter);
  return events.map((event) => answerEvent(event, view, locale));
}
