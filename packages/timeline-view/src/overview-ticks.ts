import type { Locale } from "@claimline/model/locale";
import { calendarDate, dayNumber, MS_PER_DAY } from "@claimline/model/time/calendar";
import { formatAxisHeading, formatAxisTick } from "@claimline/model/time/format-axis";
import type { Instant } from "@claimline/model/time/instant";
import { firstInstantFrom, offsetAt } from "@claimline/model/time/time-zone";
import type { Span } from "./chart-range.ts";

const mostTicks = 14;
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Months or years of the zone to write below the overview, as many as have room; with January stands its year. */
export function overviewTicks(
  extent: Span,
  reader: { locale: Locale; timeZone: string },
): { at: Instant; text: string }[] {
  const first = calendarDate(Math.floor((extent.from + offsetAt(extent.from, reader.timeZone)) / MS_PER_DAY));
  const months = (extent.to - extent.from) / (30 * MS_PER_DAY);
  const step = monthSteps.find((size) => months / size <= mostTicks) ?? 2400;
  const ticks: { at: Instant; text: string }[] = [];
  const start = Math.ceil((first.year * 12 + first.month - 1) / step) * step;
  for (let month = start; ticks.length <= mostTicks * 2; month += step) {
    const local = dayNumber(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1) * MS_PER_DAY;
    const at = firstInstantFrom(local, reader.timeZone);
    if (at > extent.to) break;
    if (at < extent.from) continue;
    const isYear = month % 12 === 0;
    ticks.push({
      at,
      text: isYear ? formatAxisHeading(at, "month", reader) : formatAxisTick(at, "month", reader),
    });
  }
  return ticks;
}
