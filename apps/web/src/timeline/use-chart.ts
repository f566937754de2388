import { type RefObject, useEffect, useState } from "react";
import type { TimelineChartFrame } from "./timeline-chart-frame.tsx";
import { useMedia } from "./use-media.ts";

export type ChartState =
  | { is: "waiting" }
  | { is: "failed" }
  | { is: "ready"; Chart: typeof TimelineChartFrame };

/** From this width up there is a chart; below, the list on its rail is the timeline. The style sheet says the same. */
const wide = "(min-width: 48rem)";
const longestIdleWaitMs = 1_500;

/** Loads the chart once its place comes into sight and the browser has nothing better to do; never on a narrow screen. */
export function useChart(place: RefObject<HTMLElement | null>): ChartState {
  const [state, setState] = useState<ChartState>({ is: "waiting" });
  const isWide = useMedia(wide);

  useEffect(() => {
    const element = place.current;
    if (!isWide || !element) return;
    let wanted = true;
    const load = () => {
      import("./timeline-chart-frame.tsx").then(
        ({ TimelineChartFrame: Chart }) => wanted && setState({ is: "ready", Chart }),
        () => wanted && setState({ is: "failed" }),
      );
    };
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        whenIdle(() => wanted && load());
      },
      // One screen ahead.
      { rootMargin: "100% 0px" },
    );
    observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
    };
  }, [isWide, place]);

  return isWide ? state : { is: "waiting" };
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: longestIdleWaitMs });
  else setTimeout(work, 1);
}
