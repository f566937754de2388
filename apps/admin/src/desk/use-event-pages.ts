import { deskFilterSchema, type DeskListFilter } from "@claimline/model/desk/desk-filter";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";

const firstPage: string | null = null;

/** The story's events that match a filter, page by page, in the order that it asks for. */
export function useEventPages(story: string, filter: DeskListFilter) {
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const input = { story, limit: 100, ...deskFilterSchema.parse({ ...filter, q: filter.q || undefined }) };
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
