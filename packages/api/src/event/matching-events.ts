import type { Context } from "../context.ts";
import type { EventView, StoryView } from "../publication/story-view.ts";
import { findEvents, shownBy } from "../search/found-events.ts";
import { type EventFilter, matchesFilter } from "./event-filter.ts";

/** The events of a story at a moment that match a filter, in the order of the world. */
export async function matchingEvents(
  ctx: Pick<Context, "database" | "editions">,
  view: StoryView,
  filter: EventFilter,
): Promise<readonly EventView[]> {
  const found = await findEvents(ctx, shownBy(view), filter.q);
  return view.events.filter((event) => matchesFilter(event, view, filter, found));
}
