import { whenPrecision } from "@claimline/model/time/when-precision";
import type { Phase } from "@claimline/model/event/phase";

/** How an event's time is drawn on the rail beside it: as a point, or as a bar with soft, dotted or dashed ends. */
export type TimeShape = "point" | "span" | "open-start" | "open-end" | "about" | "planned" | "undated";

/** The shape of a date (EDTF): never a point where the date isn't one. */
export function timeShape(when: string | null, phase: Phase | null): TimeShape {
  if (when === null) return "undated";
  if (phase === "planned") return "planned";
  const { isSpan, imprecisions } = whenPrecision(when);
  if (imprecisions.includes("open-start") || imprecisions.includes("unknown-start")) return "open-start";
  if (imprecisions.includes("open-end") || imprecisions.includes("unknown-end")) return "open-end";
  if (imprecisions.includes("approximate") || imprecisions.includes("uncertain")) return "about";
  return isSpan || imprecisions.length > 0 ? "span" : "point";
}
