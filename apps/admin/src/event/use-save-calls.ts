"use client";

import type { SaveAnswer } from "@claimline/api/event/draft-answer";
import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { sameValue } from "@claimline/model/same-value";
import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import type { SavedEvent } from "./saved-event.ts";
import type { Sent } from "./sent-saves.ts";

/** A server that takes longer is as good as none. */
const patienceMs = 15_000;

const conflictSchema = z.object({ theirs: z.object({ slug: z.string() }) });

/** The calls that saving makes, and what the rest of the screen learns from them. */
export function useSaveCalls(story: string) {
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();

  async function send(base: SavedEvent | null, { content, note }: Sent): Promise<SaveAnswer> {
    const signal = AbortSignal.timeout(patienceMs);
    if (base === null) {
      const answer = await client.event.create.mutate({ story, content, note }, { signal });
      return { ...answer, merged: false, content: null };
    }
    const { id, version } = base;
    return await client.event.saveDraft.mutate(
      { id, version, content, note, noteBase: base.note },
      { signal },
    );
  }

  /** The event as it is now, under whatever address a refused save says that it has. */
  async function present(problem: CallProblem, base: SavedEvent): Promise<DeskEventDetail> {
    const conflict = conflictSchema.safeParse("conflict" in problem ? problem.conflict : undefined);
    const slug = conflict.success ? conflict.data.theirs.slug : base.slug;
    return await queries.query(api.desk.event.queryOptions({ story, slug }, { staleTime: 0, retry: false }));
  }

  async function find(slug: string): Promise<DeskEventDetail | null> {
    try {
      return await client.desk.event.query({ story, slug });
    } catch (error) {
      if (problemOf(error).code === "not-found") return null;
      throw error;
    }
  }

  /** What was stored shows at once where the event is shown; lists are asked for anew when a line of theirs changed. */
  async function stored(before: SavedEvent | null, now: SavedEvent): Promise<void> {
    const key: QueryKey = api.desk.event.queryKey({ story, slug: now.slug });
    queries.setQueryData<DeskEventDetail>(key, (known) => known && { ...known, ...now });
    const line = ({ content: { title, when, kind }, state, slug }: SavedEvent) => ({
      title,
      when,
      kind,
      state,
      slug,
    });
    const refetchType = before && sameValue(line(before), line(now)) ? "none" : "active";
    await Promise.all([
      queries.invalidateQueries({ ...api.desk.events.pathFilter(), refetchType }),
      queries.invalidateQueries({ ...api.desk.stories.queryFilter(), refetchType }),
    ]);
  }

  async function refresh(): Promise<void> {
    await Promise.all([
      queries.invalidateQueries(api.desk.events.pathFilter()),
      queries.invalidateQueries(api.desk.event.queryFilter()),
      queries.invalidateQueries(api.desk.stories.queryFilter()),
    ]);
  }

  return { send, present, find, stored, refresh };
}
