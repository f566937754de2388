import type { TimelineWindow } from "@claimline/model/timeline/window";

/** First and last instant, ISO 8601 with `Z`. */
export interface Extent {
  from: string;
  to: string;
}

/** All that a date can say, within what an instant can be written as. */
export const everything: Extent = { from: "0000-01-01T00:00:00.000Z", to: "9999-12-31T23:59:59.999Z" };

/**
 * From the first to the last known instant of an answer's events; where it only counts them, of the cells that they are
 * counted in. `null` where nothing has a date.
 */
export function extentOf({ items, bins }: Pick<TimelineWindow, "items" | "bins">): Extent | null {
  const instants = [
    ...items.flatMap(({ earliest, latest }) => [earliest, latest]),
    ...bins.flatMap(({ from, to }) => [from, to]),
  ].flatMap((text) => (text === null ? [] : [Date.parse(text)]));
  if (instants.length === 0) return null;
  const print = (instant: number) => clamp(new Date(instant).toISOString());
  return { from: print(Math.min(...instants)), to: print(Math.max(...instants)) };
}

/** Years beyond four digits have a sign, and aren't asked for. */
function clamp(text: string): string {
  if (text.startsWith("-")) return everything.from;
  return text.startsWith("+") ? everything.to : text;
}
