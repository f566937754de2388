import type { Locale } from "../locale.ts";
import { intlPart } from "./intl-part.ts";
import { intlTags } from "./intl-tags.ts";

/**
 * What a zone is called all year round, and the place it is named after: "Mitteleuropäische Zeit (Berlin)", "Central
 * European Time (Berlin)". The place is written as in the zone's IANA name.
 */
export function describeZone(timeZone: string, locale: Locale): string {
  const generic = nameOf(timeZone, locale, "longGeneric");
  // A zone without summer time may have no other name than the one of its hours.
  const name = generic.startsWith("GMT") ? nameOf(timeZone, locale, "long") : generic;
  const place = timeZone.includes("/")
    ? timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ")
    : "";
  return name.includes(place) ? name : `${name} (${place})`;
}

/** An instant at which today's rules hold: names follow what a zone did at the time. */
const lately = Date.UTC(2024, 0, 1);

function nameOf(timeZone: string, locale: Locale, timeZoneName: "long" | "longGeneric"): string {
  const format = new Intl.DateTimeFormat(intlTags[locale], { timeZone, timeZoneName });
  return intlPart(format, lately, "timeZoneName");
}
