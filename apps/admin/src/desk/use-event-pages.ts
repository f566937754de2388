import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import type { DeskFilter } from "./desk-filter.ts";

const firstPage: string | null = null;

/** The story's events that match a filter, page by page, last saved first. */
export function useEventPages(story: string, { state, q }: DeskFilter) {
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const input = { story, limit: 100, ...(state && { states: [state] }), ...(q.trim() && { q: q.trim() }) };
  return useInfiniteQuery({
    queryKey: [...api.desk.events.pathKey(), input],
    // Asked for directly: the ready-made options send a `direction` that the procedure doesn't know.
    queryFn: ({ pageParam, signal }) =>
      client.desk.events.query({ ...input, ...(pageParam !== null && { cursor: pageParam }) }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // While another filter is being asked for, what was shown stays.
    placeholderData: keepPreviousData,
  });
}
