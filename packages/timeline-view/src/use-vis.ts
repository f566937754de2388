import { type RefObject, useCallback, useEffectEvent, useLayoutEffect, useRef } from "react";
import type { Arrangement } from "./arrange.ts";
import type { RangeBounds, Span } from "./chart-range.ts";
import type { TimelineChartProps } from "./timeline-chart-props.ts";
import type { Backdrop } from "./backdrop-items.ts";
import { createVisChart, type VisChart, type VisEvents } from "./vis-chart.ts";

interface VisInput extends Pick<TimelineChartProps, "timeZone" | "locale">, Backdrop {
  /** `null` while the size isn't known. */
  arrangement: Arrangement | null;
  bounds: RangeBounds;
  range: Span;
  width: number;
  labelWidth: number;
  draggable: boolean;
  events: VisEvents;
}

/** Moves the chart to a range. */
export type ShowRange = (range: Span, animate: boolean) => void;

/** Keeps a vis-timeline in an element in step with what is to be drawn. */
export function useVis(host: RefObject<HTMLElement | null>, input: VisInput): ShowRange {
  const chart = useRef<VisChart | null>(null);
  const { timeZone, locale, draggable, arrangement, bounds, width, labelWidth, knownUntil, now } = input;
  const ready = arrangement !== null;

  const onRange = useEffectEvent<VisEvents["onRange"]>((...of) => input.events.onRange(...of));
  const onMark = useEffectEvent<VisEvents["onMark"]>((...of) => input.events.onMark(...of));
  const onPlace = useEffectEvent<VisEvents["onPlace"]>((...of) => input.events.onPlace(...of));
  const onDrag = useEffectEvent<VisEvents["onDrag"]>((...of) => input.events.onDrag(...of));
  const settings = useEffectEvent(() => ({ range: input.range, bounds }));
  const drawNow = useEffectEvent((made: VisChart) => {
    if (arrangement) made.draw(arrangement, { knownUntil, now }, labelWidth);
  });

  useLayoutEffect(() => {
    const element = host.current;
    if (!element || !ready) return;
    // Called through, because an effect's event may not be handed on.
    const events: VisEvents = {
      onRange: (...of) => onRange(...of),
      onMark: (...of) => onMark(...of),
      onPlace: (...of) => onPlace(...of),
      onDrag: (...of) => onDrag(...of),
    };
    const made = createVisChart(element, { timeZone, locale, draggable, events, ...settings() });
    chart.current = made;
    drawNow(made);
    return () => {
      chart.current = null;
      made.destroy();
    };
  }, [host, ready, timeZone, locale, draggable]);

  useLayoutEffect(() => {
    chart.current?.bound(bounds);
  }, [bounds]);
  useLayoutEffect(() => {
    if (arrangement) chart.current?.draw(arrangement, { knownUntil, now }, labelWidth);
  }, [arrangement, knownUntil, now, labelWidth]);
  useLayoutEffect(() => {
    if (width > 0) chart.current?.resize();
  }, [width]);

  return useCallback((range, animate) => chart.current?.show(range, animate), []);
}
