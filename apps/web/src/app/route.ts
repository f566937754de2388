import type { NextRequest } from "next/server";
import { readerLocale, readerLocaleHeaders } from "../navigation/reader-locale.ts";
import { siteAddress } from "../navigation/site-address.ts";

/** Leads from the root to the reader's language. */
export function GET(request: NextRequest) {
  const location = siteAddress(readerLocale(request), "");
  return new Response(null, { status: 307, headers: { ...readerLocaleHeaders, location } });
}
