import type { KeyboardEvent } from "react";
import type { ChartAction } from "./chart-toolbar.tsx";
import type { Step } from "./step-marks.ts";

/** What a key does while focus is on a mark; `edits`: only where the chart can be edited. */
export type KeyDeed = { edits?: boolean } & Deed;

type Deed =
  | { type: "step"; step: Step }
  | { type: "pan"; part: number }
  | { type: "action"; action: ChartAction }
  | { type: "activate" }
  | { type: "close" }
  | { type: "move" };

const deeds: Readonly<Record<string, KeyDeed>> = {
  ArrowLeft: { type: "step", step: "earlier" },
  ArrowRight: { type: "step", step: "later" },
  ArrowUp: { type: "step", step: "lane-above" },
  ArrowDown: { type: "step", step: "lane-below" },
  Home: { type: "step", step: "first" },
  End: { type: "step", step: "last" },
  PageUp: { type: "pan", part: -0.8 },
  PageDown: { type: "pan", part: 0.8 },
  Enter: { type: "activate" },
  " ": { type: "activate" },
  Escape: { type: "close" },
  "+": { type: "action", action: "zoomIn" },
  "=": { type: "action", action: "zoomIn" },
  "-": { type: "action", action: "zoomOut" },
  "0": { type: "action", action: "fit" },
  t: { type: "action", action: "today" },
  "?": { type: "action", action: "help" },
  m: { type: "move", edits: true },
  n: { type: "action", action: "create", edits: true },
};

/** What a key press means; `null` for one that isn't the chart's, or is meant for the browser. */
export function deedOf(event: KeyboardEvent): KeyDeed | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return Object.hasOwn(deeds, key) ? (deeds[key] ?? null) : null;
}
