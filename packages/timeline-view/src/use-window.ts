import type { TimelineWindow } from "@claimline/model/timeline/window";
import { useEffect, useMemo, useState } from "react";
import { lengthOf, printRange, readRange, type Span } from "./chart-range.ts";
import { cutWindow } from "./cut-window.ts";
import type { ChartRange, TimelineChartProps } from "./timeline-chart-props.ts";

type Load = TimelineChartProps["load"];

export interface LoadedWindow {
  /** For the range in sight; while that loads, the last one that there was. */
  answer: TimelineWindow;
  /** The range that `answer` is to be arranged for. */
  arranged: Span;
  /** For the whole extent: lanes and density. `null` until it is there. */
  whole: TimelineWindow | null;
  busy: boolean;
  failed: boolean;
  retry: () => void;
}

/** What was asked by which function; another function makes it stale. */
interface Loaded {
  answer: TimelineWindow;
  load: Load;
}

/**
 * The answer for the range in sight. A story that is answered whole is asked for once; else each range is, after it
 * has come to rest, and an answer that nobody waits for any more is aborted.
 */
export function useWindow(
  { initial, load, extent }: Pick<TimelineChartProps, "initial" | "load" | "extent">,
  range: Span,
): LoadedWindow {
  const [loaded, setLoaded] = useState<Loaded>({ answer: initial, load });
  const [whole, setWhole] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<{ load: Load; range: Span } | null>(null);
  const failed = failure?.load === load && failure.range === range;

  const [from, to] = extent ? [extent.from, extent.to] : [null, null];
  const missing = whole?.load !== load;
  useEffect(() => {
    if (from === null || to === null || !missing || failed) return;
    return ask(load, { from, to }, (answer) => setWhole({ answer, load }));
  }, [load, from, to, missing, failed]);

  const fresh = whole?.load === load ? whole.answer : null;
  const cut = useMemo(() => fresh && cutWindow(fresh, range), [fresh, range]);
  const ofInitial = covers(initial, range) ? initial : null;
  const answer = cut ?? (loaded.load === load && covers(loaded.answer, range) ? loaded.answer : ofInitial);
  const known = answer !== null;
  useEffect(() => {
    if (known || failed) return;
    return ask(
      load,
      printRange(range),
      (found) => setLoaded({ answer: found, load }),
      () => setFailure({ load, range }),
    );
  }, [known, failed, load, range]);

  // A range that was only moved is arranged once, with its own answer: what is in sight moves along by itself, and the
  // last answer knows nothing of what came into sight.
  const busy = !known && !failed;
  const [last, setLast] = useState({ answer: initial, arranged: range });
  const waits = busy && Math.abs(lengthOf(range) / lengthOf(last.arranged) - 1) < 0.001;
  const next = waits ? last : { answer: answer ?? last.answer, arranged: range };
  if (next.answer !== last.answer || next.arranged !== last.arranged) setLast(next);
  return {
    ...next,
    whole: fresh,
    busy,
    failed,
    retry: () => setFailure(null),
  };
}

function covers(answer: TimelineWindow, range: Span): boolean {
  const span = readRange(answer);
  return Math.abs(span.from - range.from) < 1000 && Math.abs(span.to - range.to) < 1000;
}

/** Asks once; the answer is dropped, and the asking aborted, by the function that is returned. */
function ask(
  load: Load,
  range: ChartRange,
  onAnswer: (answer: TimelineWindow) => void,
  onFailure?: () => void,
): () => void {
  const asking = new AbortController();
  const answered = async (): Promise<void> => {
    try {
      const answer = await load(range, asking.signal);
      if (!asking.signal.aborted) onAnswer(answer);
    } catch {
      if (!asking.signal.aborted) onFailure?.();
    }
  };
  void answered();
  return () => asking.abort();
}
