import { isLocale, type Locale } from "@claimline/model/locale";
import Negotiator from "negotiator";

/** The language that a caller prefers among ours, by the header `Accept-Language` (RFC 9110, 12.5.4); else English. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const asked = new Negotiator({ headers: { "accept-language": acceptLanguage ?? "*" } }).languages();
  // Without a list of ours, which Negotiator would put exact matches of first: "en-GB, de" asks for English.
  const languages = asked.map((tag) => (tag === "*" ? "en" : tag.split("-", 1)[0]?.toLowerCase()));
  return languages.find(isLocale) ?? "en";
}
