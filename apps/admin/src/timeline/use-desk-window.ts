"use client";

import type { DeskTimeline } from "@claimline/api/desk/get-desk-timeline";
import type { LaneSort } from "@claimline/model/timeline/window";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { useLocale } from "../locale/locale-context.tsx";
import { everything, type Extent, extentOf } from "./desk-extent.ts";
import { type DeskItem, type Moves, withMoves, withStates } from "./moved-window.ts";

/** As many as the chart draws. */
const budget = 240;
/** Each asking narrows the cells that far events are counted in to a thirtieth. */
const askings = 4;

interface DeskWindowOptions {
  story: string;
  timeZone: string;
  lanes: LaneSort;
  moves: Moves;
}

/** What the chart shows of a story's working side: the whole of it first, and then the range in sight. */
export function useDeskWindow({ story, timeZone, lanes, moves }: DeskWindowOptions) {
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const locale = useLocale();
  const [seen] = useState(() => new Map<string, DeskItem>());

  const opening = useQuery({
    queryKey: [...api.desk.timeline.pathKey(), { story, lanes, locale }],
    queryFn: async ({ signal }) => {
      const ask = (range: Extent) =>
        client.desk.timeline.query({ story, lanes, budget, ...range }, { signal });
      let answer = await ask(everything);
      let extent = extentOf(answer);
      for (let asked = 1; extent && asked < askings && (asked === 1 || answer.bins.length > 0); asked += 1) {
        answer = await ask(extent);
        extent = extentOf(answer);
      }
      return { answer, extent };
    },
    // A colleague's save shows within a minute.
    refetchInterval: 60_000,
  });
  const { data } = opening;

  const ask = useMemo(
    () =>
      askOnce(
        (range, signal) => client.desk.timeline.query({ story, lanes, budget, ...range }, { signal }),
        data?.answer,
      ),
    [client, data, story, lanes],
  );

  const drawn = useCallback(
    (answer: DeskTimeline) => {
      for (const item of answer.items) seen.set(item.slug, item);
      return withStates(withMoves(answer, moves, timeZone), locale);
    },
    [seen, moves, timeZone, locale],
  );
  const load = useCallback(
    async (range: Extent, signal: AbortSignal) => drawn(await ask(range, signal)),
    [ask, drawn],
  );
  const chart = useMemo(() => data && { initial: drawn(data.answer), extent: data.extent }, [data, drawn]);

  return {
    /** What it opens with; `undefined` until it is there. */
    chart,
    load,
    error: opening.error,
    retry: () => void opening.refetch(),
    /** An event that was shown, as it is stored. */
    find: (slug: string) => seen.get(slug),
    /** Asks anew; done when the answer is there. */
    reload: () => queries.invalidateQueries(api.desk.timeline.pathFilter()),
  };
}

type Ask = (range: Extent, signal: AbortSignal) => Promise<DeskTimeline>;

/** Asks for each range once: a date that is being moved is drawn without asking again. */
function askOnce(ask: Ask, first: DeskTimeline | undefined): Ask {
  const answers = new Map(first && [[keyOf(first), first]]);
  return async (range, signal) => {
    const known = answers.get(keyOf(range));
    if (known) return known;
    const answer = await ask(range, signal);
    answers.set(keyOf(range), answer);
    return answer;
  };
}

function keyOf({ from, to }: Extent): string {
  return `${from}/${to}`;
}
