import { isLocale, type Locale } from "@claimline/model/locale";
import { NextResponse, type NextRequest } from "next/server";
import { localeCookie } from "../../../navigation/locale-cookie.ts";
import { siteAddress } from "../../../navigation/site-address.ts";

/** Keeps the choice of a language and shows the page in it; a plain link leads here, so it works without script. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return new NextResponse(null, { status: 404 });
  const location = pageAddress(locale, request.nextUrl.searchParams.get("page") ?? "");
  const headers = { location, "cache-control": "no-store" };
  const response = new NextResponse(null, { status: 303, headers });
  response.cookies.set(localeCookie, locale, { path: "/", maxAge: 365 * 24 * 3600, sameSite: "lax" });
  return response;
}

/** The page's address as browsers will read it; one that isn't below the locale gives way to the front page. */
function pageAddress(locale: Locale, page: string): string {
  const front = siteAddress(locale, "");
  const url = URL.parse(siteAddress(locale, page), "http://site.invalid");
  return url?.host === "site.invalid" && url.pathname.startsWith(`${front}/`)
    ? `${url.pathname}${url.search}`
    : front;
}
