import { edtfBounds } from "@claimline/model/time/bounds";
import type { Instant } from "@claimline/model/time/instant";
import { addDays, dayOf, startOfDay } from "@claimline/model/time/day";
import { whenPrecision } from "@claimline/model/time/when-precision";

/** Where a date lies on an axis whose ends are 0 and 1. */
export interface DateAxisLayout {
  shape: "point" | "bar";
  from: number;
  to: number;
  /** The bar fades out at ends that nobody knows. */
  openStart: boolean;
  openEnd: boolean;
  approximate: boolean;
  ticks: readonly DateTick[];
}

/** A day on the axis; `label` says how wide the axis has to be for its label not to run into another. */
export interface DateTick {
  at: number;
  day: string;
  grain: "day" | "month" | "year";
  label: "always" | "wide" | "never";
}

/** Parts of the axis that a label takes: of a narrow one, such as a claim's date beside its stance, and of a wide one. */
const labelParts = { narrow: 0.48, wide: 0.27 };

const dayMs = 86_400_000;
/** More than these would run into each other where a field is narrow. */
const maxTicks = 3;

/** Places a date (EDTF) on an axis that shows some of what is before and after; `null` when nothing of it is known. */
export function layOutDate(edtf: string, timeZone: string): DateAxisLayout | null {
  const { earliest, latest } = edtfBounds(edtf, timeZone);
  const [first, last] = [earliest ?? latest, latest ?? earliest];
  if (first === null || last === null) return null;
  const { imprecisions, isSpan } = whenPrecision(edtf);
  const length = last - first;
  const around = Math.max(length * 0.4, 12 * dayMs);
  const [start, end] = [first - around, last + around];
  const place = (instant: Instant) => (instant - start) / (end - start);
  const open = { openStart: earliest === null, openEnd: latest === null };
  return {
    shape: isSpan || open.openStart || open.openEnd || length > dayMs ? "bar" : "point",
    from: open.openStart ? 0 : place(first),
    to: open.openEnd ? 1 : place(last),
    ...open,
    approximate: imprecisions.includes("approximate") || imprecisions.includes("uncertain"),
    ticks: labelled(
      ticksBetween(start, end, timeZone).map(({ at, ...tick }) => ({ ...tick, at: place(at) })),
    ),
  };
}

/** Leaves out the marks at the very ends, and the labels that there is no room for. */
function labelled(ticks: readonly Omit<DateTick, "label">[]): DateTick[] {
  const inside = ticks.filter(({ at }) => at > 0.03 && at < 0.97);
  const wide = withRoom(inside, labelParts.wide);
  const narrow = withRoom(
    inside.filter(({ day }) => wide.has(day)),
    labelParts.narrow,
  );
  return inside.map((tick) => ({
    ...tick,
    label: narrow.has(tick.day) ? "always" : wide.has(tick.day) ? "wide" : "never",
  }));
}

/** The days whose labels fit beside each other, from the first on. */
function withRoom(ticks: readonly Omit<DateTick, "label">[], part: number): ReadonlySet<string> {
  const days = new Set<string>();
  let taken = -1;
  for (const { at, day } of ticks) {
    const start = labelAnchor(at) === "start" ? at : labelAnchor(at) === "end" ? at - part : at - part / 2;
    if (start < taken) continue;
    days.add(day);
    taken = start + part;
  }
  return days;
}

/** Labels near an end stand beside their mark, so that they stay on the axis. */
export function labelAnchor(at: number): "start" | "middle" | "end" {
  return at > 0.8 ? "end" : at < 0.2 ? "start" : "middle";
}

/** Days, or starts of months or years, every so many: few enough to be read. */
function ticksBetween(start: Instant, end: Instant, timeZone: string) {
  const [firstDay, lastDay] = [dayOf(start, timeZone), dayOf(end, timeZone)];
  const days = (end - start) / dayMs;
  if (days <= maxTicks * 31) {
    const step = [7, 14, 28].find((each) => days / each < maxTicks) ?? 28;
    const found = [];
    for (let day = addDays(firstDay, Math.floor(step / 2)); day <= lastDay; day = addDays(day, step))
      found.push({ at: startOfDay(day, timeZone), day, grain: "day" as const });
    return found;
  }
  const months = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400].find(
    (each) => days / (each * 30.4) <= maxTicks,
  );
  if (months === undefined) return [];
  const found = [];
  const year = Number(firstDay.slice(0, 4));
  if (!Number.isInteger(year) || year < 1 || year > 9000) return [];
  for (let month = 0; month < 12 * 20_000; month += months) {
    const from = months >= 12 ? Math.ceil(year / (months / 12)) * (months / 12) : year;
    const day = `${String(from + Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    if (day > lastDay) break;
    if (day > firstDay)
      found.push({
        at: startOfDay(day, timeZone),
        day,
        grain: months >= 12 ? ("year" as const) : ("month" as const),
      });
  }
  return found;
}
