import "@claimline/design/design.css";
import type { WindowItem } from "@claimline/model/timeline/window";
import { TimelineChart } from "@claimline/timeline-view/timeline-chart";
import type { ChartRange, TimelineChartProps } from "@claimline/timeline-view/timeline-chart-props";
import { StrictMode, useCallback, useState } from "react";
import { createRoot } from "react-dom/client";
import { answerWindow } from "./answer-window.ts";

/** What a test gives the page before its script runs. */
export interface ChartCase
  extends
    Pick<TimelineChartProps, "timeZone" | "locale" | "now" | "asOf" | "extent" | "lanes">,
    Partial<Pick<TimelineChartProps, "laneNames" | "height">> {
  events: WindowItem[];
  window: ChartRange;
  budget?: number;
  undated?: number;
  editing?: boolean;
}

/** What a test sees and steers. */
export interface ChartProbe {
  log: string[];
  /** While set, answers wait for `release`. */
  hold: boolean;
  release: () => void;
  fail: boolean;
}

declare global {
  interface Window {
    chartCase: ChartCase;
    chartProbe: ChartProbe;
  }
}

const { events, window: opening, budget, undated, editing, ...props } = globalThis.window.chartCase;
const waiting: (() => void)[] = [];
const probe: ChartProbe = {
  log: [],
  hold: false,
  release: () => waiting.splice(0).forEach((go) => go()),
  fail: false,
};
globalThis.window.chartProbe = probe;
const sizes = { ...(budget !== undefined && { budget }), ...(undated !== undefined && { undated }) };

function Page() {
  const [selected, setSelected] = useState<string | null>(null);
  const load = useCallback(async (range: ChartRange, signal: AbortSignal) => {
    probe.log.push(`load ${range.from} ${range.to}`);
    signal.addEventListener("abort", () => probe.log.push(`abort ${range.from}`));
    if (probe.hold) await new Promise<void>((go) => waiting.push(go));
    if (probe.fail) throw new Error("the test lets loading fail");
    return answerWindow(events, range, sizes);
  }, []);
  const [initial] = useState(() => answerWindow(events, opening, sizes));
  return (
    <main style={{ maxWidth: "78rem", margin: "0 auto", padding: "24px 32px" }}>
      <h1 className="cl-visually-hidden">Chart</h1>
      <button type="button" className="cl-button">
        before
      </button>
      <TimelineChart
        {...props}
        initial={initial}
        load={load}
        selected={selected}
        onOpen={(slug) => {
          probe.log.push(`open ${slug}`);
          setSelected(slug);
        }}
        onClose={() => {
          probe.log.push("close");
          setSelected(null);
        }}
        onRange={(range) => probe.log.push(`range ${range.from} ${range.to}`)}
        onCounts={(counts) => probe.log.push(`counts ${JSON.stringify(counts)}`)}
        onGroup={(group) => probe.log.push(`group ${group.count}`)}
        {...(editing && {
          editing: {
            onMove: (slug, move) => probe.log.push(`move ${slug} ${move.days} ${move.when}`),
            onCreate: ({ when, lane }) => probe.log.push(`create ${when} ${lane}`),
          },
        })}
      />
      <button type="button" className="cl-button">
        after
      </button>
    </main>
  );
}

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
