import { isLocale, type Locale } from "@claimline/model/locale";
import { preferredLocale } from "@claimline/server/locale";
import type { NextRequest } from "next/server";
import { localeCookie } from "./locale-cookie.ts";

/** What an answer depends on that is in the reader's language. */
export const readerLocaleHeaders = {
  vary: "Accept-Language, Cookie",
  "cache-control": "private, no-store",
} as const;

/** The language of a reader whose address gives none: chosen earlier, else the browser's, else English. */
export function readerLocale({ cookies, headers }: Pick<NextRequest, "cookies" | "headers">): Locale {
  const chosen = cookies.get(localeCookie)?.value;
  return isLocale(chosen) ? chosen : preferredLocale(headers.get("accept-language"));
}
