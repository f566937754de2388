"use client";

import { formatInstant } from "@claimline/model/time/format-clock";
import { ownZone } from "./own-zone.ts";
import { useLocale } from "../locale/locale-context.tsx";

/** Words an instant in ISO 8601 by the clock on the editor's desk: what belongs to no story has no zone of its own. */
export function useWhen(): (at: string) => string {
  const locale = useLocale();
  const timeZone = ownZone();
  return (at) => formatInstant(Date.parse(at), { locale, timeZone, style: "short", zone: false });
}
