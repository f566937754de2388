import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import type { DeskFilter } from "./desk-filter.ts";

/** The story's events that match a filter, page by page, last saved first. */
export function useEventPages(story: string, { state, q }: DeskFilter) {
  const api = useNewsroomApi();
  return useInfiniteQuery(
    api.desk.events.infiniteQueryOptions(
      { story, limit: 100, ...(state && { states: [state] }), ...(q.trim() && { q: q.trim() }) },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
        // While another filter is being asked for, what was shown stays.
        placeholderData: keepPreviousData,
      },
    ),
  );
}
