import { type RefObject, useEffect, useEffectEvent } from "react";
import { panBy, type RangeBounds, type Span, zoomBy } from "./chart-range.ts";

interface Wheeling {
  range: () => Span;
  bounds: RangeBounds;
  /** Where the axis begins, in pixels from the element's left edge. */
  inset: number;
  onRange: (range: Span) => void;
}

/**
 * The wheel scrolls the page, as everywhere. It zooms with Ctrl or Cmd or while focus is in the chart, and moves the
 * range with Shift or sideways.
 */
export function useWheel(frame: RefObject<HTMLElement | null>, wheeling: Wheeling): void {
  const onWheel = useEffectEvent((event: WheelEvent, element: HTMLElement): void => {
    const { range, bounds, inset, onRange } = wheeling;
    const now = range();
    const box = element.getBoundingClientRect();
    const width = Math.max(box.width - inset, 1);
    if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      const sideways = event.deltaX === 0 ? event.deltaY : event.deltaX;
      onRange(panBy(now, (sideways * unitOf(event)) / width, bounds));
    } else if (event.ctrlKey || event.metaKey || element.contains(document.activeElement)) {
      event.preventDefault();
      const share = Math.min(Math.max((event.clientX - box.left - inset) / width, 0), 1);
      const factor = Math.exp(Math.min(Math.max(event.deltaY * unitOf(event), -200), 200) * 0.0025);
      onRange(zoomBy(now, factor, now.from + share * (now.to - now.from), bounds));
    }
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const listen = (event: WheelEvent): void => {
      // vis-timeline would zoom by every turn.
      event.stopPropagation();
      onWheel(event, element);
    };
    element.addEventListener("wheel", listen, { passive: false, capture: true });
    return () => element.removeEventListener("wheel", listen, { capture: true });
  }, [frame]);
}

/** Pixels of one unit of the wheel: pixels, lines or pages. */
function unitOf({ deltaMode }: WheelEvent): number {
  return deltaMode === 1 ? 40 : deltaMode === 2 ? 800 : 1;
}
