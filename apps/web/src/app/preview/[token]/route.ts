import type { NextRequest } from "next/server";
import { readerLocale, readerLocaleHeaders } from "../../../navigation/reader-locale.ts";
import { previewAddress } from "../../../preview/shown-preview.ts";

/** Leads to the preview in the reader's language; whether there is one it tells there. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const location = `${previewAddress(token, readerLocale(request))}${request.nextUrl.search}`;
  return new Response(null, { status: 307, headers: { ...readerLocaleHeaders, location } });
}
