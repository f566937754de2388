import type { TimelineWindow, WindowItem } from "@claimline/model/timeline/window";
import { printRange, readRange, type Span } from "./chart-range.ts";

/** Whether an answer holds every event of its window, so that narrower windows need not be asked for. */
function isComplete(answer: TimelineWindow): boolean {
  return answer.bins.length === 0 && answer.items.length + answer.undated === answer.total;
}

/**
 * What a narrower window would answer, from a complete answer whose window has nothing before and after it; `null`
 * where that can't be known.
 */
export function cutWindow(answer: TimelineWindow, range: Span): TimelineWindow | null {
  const whole = readRange(answer);
  const inside = range.from >= whole.from && range.to <= whole.to;
  if (!isComplete(answer) || (!inside && (answer.before > 0 || answer.after > 0))) return null;
  const items = answer.items.filter((item) => !endsBefore(item, range) && !beginsAfter(item, range));
  const before = answer.items.filter((item) => endsBefore(item, range)).length;
  return {
    ...answer,
    ...printRange(range),
    items,
    total: items.length + answer.undated,
    before: answer.before + before,
    after: answer.after + answer.items.length - items.length - before,
  };
}

function endsBefore({ latest }: WindowItem, { from }: Span): boolean {
  return latest !== null && Date.parse(latest) < from;
}

function beginsAfter({ earliest }: WindowItem, { to }: Span): boolean {
  return earliest !== null && Date.parse(earliest) > to;
}
