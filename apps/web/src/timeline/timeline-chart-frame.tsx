import type { LaneSort, TimelineWindow } from "@claimline/model/timeline/window";
import { dayOf, daysBetween } from "@claimline/model/time/day";
import { TimelineChart } from "@claimline/timeline-view/timeline-chart";
import type { ChartRange } from "@claimline/timeline-view/timeline-chart-props";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { askWindow } from "./ask-window.ts";
import { listAddress } from "./timeline-address.ts";
import type { TimelineData } from "./timeline-data.ts";

export interface TimelineChartFrameProps {
  data: TimelineData;
  /** What the reader has chosen; the chart follows once it has what it shows then. */
  lanes: LaneSort;
  selected: string | null;
  onOpen: (slug: string) => void;
  onClose: () => void;
  /** What is in sight, as the address writes it. */
  onWindow: (window: string) => void;
  /** The chart has drawn itself; may be told again. */
  onDrawn: () => void;
}

/** The chart and its data: all that is loaded only where there is a chart. */
export function TimelineChartFrame({
  data,
  selected,
  onOpen,
  onClose,
  onWindow,
  onDrawn,
  ...props
}: TimelineChartFrameProps) {
  const { locale, timeZone } = data;
  const range = useRef<ChartRange>(data.window);
  const { lanes, initial, load } = useDrawn(data, props.lanes, range);
  const opening = useRef(printRange(data.window, timeZone));
  const showRange = useCallback(
    (next: ChartRange) => {
      range.current = next;
      const printed = printRange(next, timeZone);
      // The window that the page chose needn't stand in the address, until the reader has chosen another one.
      if (printed === opening.current) return;
      opening.current = "";
      onWindow(printed);
    },
    [onWindow, timeZone],
  );
  // vis-timeline draws in the frame after its data have come.
  const tellDrawn = useCallback(() => {
    requestAnimationFrame(() => requestAnimationFrame(onDrawn));
  }, [onDrawn]);
  // What no zooming takes apart is told apart by the list of its days.
  const listGroup = ({ from, to }: ChartRange) => {
    const days = { from: dayOf(Date.parse(from), timeZone), to: dayOf(Date.parse(to), timeZone) };
    location.assign(listAddress(days));
  };
  return (
    <TimelineChart
      key={lanes}
      timeZone={timeZone}
      locale={locale}
      now={data.now}
      asOf={data.asOfDay}
      extent={data.extent}
      initial={initial}
      load={load}
      lanes={lanes}
      laneNames={data.laneNames[lanes]}
      laneOrder={data.laneOrder[lanes]}
      selected={selected}
      onOpen={onOpen}
      onClose={onClose}
      onRange={showRange}
      onGroup={listGroup}
      onCounts={tellDrawn}
      height={data.height[lanes]}
    />
  );
}

/** What is drawn: as the server answered or, divided otherwise since, as it answers when asked for that. */
function useDrawn(data: TimelineData, chosen: LaneSort, range: { readonly current: ChartRange }) {
  // A refreshed page brings equal data as new objects; the chart asks anew only where something else is asked.
  const answered = useStable(JSON.stringify([data.lanes, data.window]), () => ({
    lanes: data.lanes,
    initial: data.window,
  }));
  const question = useStable(JSON.stringify(questionOf(data)), () => questionOf(data));
  const [drawn, setDrawn] = useState<{ lanes: LaneSort; initial: TimelineWindow; of: object }>({
    ...answered,
    of: answered,
  });
  if (drawn.of !== answered) setDrawn({ ...answered, of: answered });
  const { lanes, initial } = drawn;

  useEffect(() => {
    if (chosen === lanes) return;
    const asking = new AbortController();
    const divide = async () => {
      const answer = await askWindow(
        { ...question, lanes: chosen, from: range.current.from, to: range.current.to },
        asking.signal,
      );
      if (!asking.signal.aborted) setDrawn((old) => ({ ...old, lanes: chosen, initial: answer }));
    };
    // The chart that is there stays, and its own next question fails as visibly.
    divide().catch(() => undefined);
    return () => asking.abort();
  }, [chosen, lanes, question, range]);

  const load = useCallback(
    (span: ChartRange, signal: AbortSignal) =>
      askWindow({ ...question, lanes, from: span.from, to: span.to }, signal),
    [question, lanes],
  );
  return { lanes, initial, load };
}

function questionOf({ story, rev, locale, moment, filter }: TimelineData) {
  return { story, rev, locale, ...moment, ...filter };
}

/** The same value as long as its text is the same. */
function useStable<Value>(text: string, value: () => Value): Value {
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the text stands for the value
  return useMemo(value, [text]);
}

const fewDays = 3;

/** A range as the address writes it: in days or, of a few, in instants. */
function printRange({ from, to }: ChartRange, timeZone: string): string {
  const [first, last] = [dayOf(Date.parse(from), timeZone), dayOf(Date.parse(to), timeZone)];
  if (daysBetween(first, last) >= fewDays) return `${first}..${last}`;
  return `${toSecond(from)}..${toSecond(to)}`;
}

function toSecond(instant: string): string {
  return instant.replace(/\.\d+Z$/u, "Z");
}
