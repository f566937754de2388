import { type NextRequest, NextResponse } from "next/server";
import { readerLocale, readerLocaleHeaders } from "./navigation/reader-locale.ts";

/** An address that has no locale where one belongs, other than the root, is an unknown page in the reader's language. */
export function proxy(request: NextRequest): NextResponse {
  const page = new URL(`/${readerLocale(request)}${request.nextUrl.pathname}`, request.url);
  return NextResponse.rewrite(page, { headers: readerLocaleHeaders });
}

export const config = {
  matcher: [
    "/((?!(?:de|en|_next|api|embed/(?:de|en))(?:/|$)|language/(?:de|en)$|preview/[^/]+(?:/(?:de|en))?$|robots\\.txt|sitemap\\.xml|icon\\.svg|favicon\\.ico|oembed).+)",
  ],
};
