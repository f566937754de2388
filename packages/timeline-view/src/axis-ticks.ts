import type { Locale } from "@claimline/model/locale";
import { calendarDate, dayNumber, MS_PER_DAY } from "@claimline/model/time/calendar";
import { type AxisGrain, formatAxisHeading, formatAxisTick } from "@claimline/model/time/format-axis";
import type { Instant } from "@claimline/model/time/instant";
import { firstInstantFrom, offsetAt } from "@claimline/model/time/time-zone";
import type { AxisStep } from "./axis-step.ts";
import type { Span } from "./chart-range.ts";

/** A step of the axis; `heading` is given where what it is part of begins, and at the first in sight. */
export interface AxisTick {
  at: Instant;
  text: string;
  heading: string | null;
}

const grains: Readonly<Record<string, AxisGrain>> = {
  millisecond: "second",
  second: "second",
  minute: "minute",
  hour: "hour",
  weekday: "weekday",
  day: "day",
  week: "day",
  month: "month",
  year: "year",
};

/** How a step of such a scale is told; `scale` is one of vis-timeline's names. */
export function axisGrain(scale: string): AxisGrain {
  return grains[scale] ?? "day";
}

/**
 * The steps of the axis over a range, in the zone, from the last one before it on. Of days and longer only: on hours no
 * page opens by itself.
 */
export function axisTicks(
  { scale, step }: AxisStep,
  range: Span,
  reader: { locale: Locale; timeZone: string },
): AxisTick[] {
  const ticks: AxisTick[] = [];
  let shown = "";
  for (const at of stepsOver(scale, step, range, reader.timeZone)) {
    const heading = formatAxisHeading(at, axisGrain(scale), reader);
    ticks.push({
      at,
      text: formatAxisTick(at, axisGrain(scale), reader),
      heading: heading === shown ? null : heading,
    });
    shown = heading;
  }
  return ticks;
}

function stepsOver(scale: AxisStep["scale"], step: number, range: Span, timeZone: string): Instant[] {
  const [first, last] = [localDay(range.from, timeZone), localDay(range.to, timeZone)];
  const days: number[] = [];
  if (scale === "month" || scale === "year") {
    const months = scale === "year" ? step * 12 : step;
    const { year, month } = calendarDate(first);
    for (let count = Math.floor((year * 12 + month - 1) / months) * months; ; count += months) {
      const day = dayNumber(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1);
      if (day > last) break;
      days.push(day);
    }
  } else if (scale === "week") {
    // The first day of 1970 was a Thursday.
    for (let day = first - ((((first + 3) % 7) + 7) % 7); day <= last; day += 7) days.push(day);
  } else if (scale === "day" || scale === "weekday") {
    for (let day = first; day <= last; day += 1) days.push(day);
  }
  return days.map((day) => firstInstantFrom(day * MS_PER_DAY, timeZone));
}

function localDay(instant: Instant, timeZone: string): number {
  return Math.floor((instant + offsetAt(instant, timeZone)) / MS_PER_DAY);
}
