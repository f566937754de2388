import type { Locale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import { formatDay, formatInstant } from "@claimline/model/time/format-clock";

/** The moment that an address asks for, in words: "28. Oktober 2024"; `null` when it asks for none. */
export function describeMoment(
  asOf: string | undefined,
  { locale, timeZone }: { locale: Locale; timeZone: string },
): string | null {
  if (asOf === undefined) return null;
  return isDay(asOf) ? formatDay(asOf, { locale }) : formatInstant(Date.parse(asOf), { locale, timeZone });
}
