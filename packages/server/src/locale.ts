import { type Locale, isLocale, locales } from "@claimline/model/locale";
import Negotiator from "negotiator";

/** The language that a caller prefers among ours, by the header `Accept-Language` (RFC 9110, 12.5.4); else English. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const preferred = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "" } }).language([
    ...locales,
  ]);
  return isLocale(preferred) && acceptLanguage ? preferred : "en";
}
