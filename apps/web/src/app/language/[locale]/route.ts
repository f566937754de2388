import { isLocale } from "@claimline/model/locale";
import { NextResponse, type NextRequest } from "next/server";
import { localeCookie } from "../../../navigation/locale-cookie.ts";
import { siteAddress } from "../../../navigation/site-address.ts";

/** Keeps the choice of a language and shows the page in it; a plain link leads here, so it works without script. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!isLocale(locale)) return new NextResponse(null, { status: 404 });
  const page = request.nextUrl.searchParams.get("page") ?? "";
  // Only ever a path below the locale: the page can't lead off the site.
  const path = /^\/[^\\]*$/u.test(page) ? page : "";
  const headers = { location: encodeURI(decodeURI(siteAddress(locale, path))), "cache-control": "no-store" };
  const response = new NextResponse(null, { status: 303, headers });
  response.cookies.set(localeCookie, locale, { path: "/", maxAge: 365 * 24 * 3600, sameSite: "lax" });
  return response;
}
