import type { ReadingRouter } from "@claimline/api/routers";
import type { TimelineWindow } from "@claimline/model/timeline/window";
import { createTRPCClient, httpLink } from "@trpc/client";

const client = createTRPCClient<ReadingRouter>({ links: [httpLink({ url: "/api/trpc" })] });

/** Asks the server for a window of the chart. */
export async function askWindow(
  { from, to, ...question }: Parameters<typeof client.timeline.window.query>[0],
  signal: AbortSignal,
): Promise<TimelineWindow> {
  return await client.timeline.window.query({ ...question, from, to }, { signal });
}
