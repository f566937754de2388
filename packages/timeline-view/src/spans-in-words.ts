import type { Locale } from "@claimline/model/locale";
import { dayOf } from "@claimline/model/time/day";
import { formatWhen } from "@claimline/model/time/format-when";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { Span } from "./chart-range.ts";

const HOURS_12 = 12 * 3_600_000;

/** From when to when, in days of the zone: "28. Okt. – 4. Nov. 2024"; a stretch under half a day with its times. */
export function spanInWords(
  { from, to }: Span,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): string {
  const style = "short";
  if (to - from < HOURS_12) {
    const first = formatInstant(from, { locale, timeZone, style });
    return `${first} – ${formatInstant(to, { locale, timeZone, style })}`;
  }
  const [first, last] = [dayOf(from, timeZone), dayOf(to, timeZone)];
  return formatWhen(first === last ? first : `${first}/${last}`, {
    locale,
    timeZone,
    style,
    phase: "ongoing",
  });
}
