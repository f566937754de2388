import { createHash } from "node:crypto";
import { cacheFixed, cachePresent } from "@claimline/server/cache-rules";
import { isLocale, type Locale } from "@claimline/model/locale";
import { problems } from "@claimline/model/problem";
import { findProblem } from "../problem/find-problem.ts";
import { firstOf, type SearchParams } from "../reading/moment.ts";
import { drawPicture, type PictureContent } from "./draw-picture.tsx";

/**
 * A share image as the address asks for it: the locale in its path, `asof` and `rev` after it. Where both are given
 * the picture stays; else caches ask anew. What has no page has no picture, with the same status.
 */
export async function answerPicture(
  request: Request,
  locale: string,
  read: (search: SearchParams, locale: Locale) => Promise<PictureContent | null>,
): Promise<Response> {
  const search: SearchParams = Object.fromEntries(new URL(request.url).searchParams);
  try {
    const content = isLocale(locale) ? await read(search, locale) : null;
    if (content === null) return refusal(404);
    const picture = await drawPicture(content);
    const etag = `"${createHash("sha256").update(picture).digest("base64url").slice(0, 22)}"`;
    const isFixed = firstOf(search["asof"]) !== undefined && firstOf(search["rev"]) !== undefined;
    const headers = { etag, "cache-control": isFixed ? cacheFixed : cachePresent };
    if (hasAlready(request, etag)) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(picture), { headers: { ...headers, "content-type": "image/png" } });
  } catch (error) {
    const code = findProblem(error);
    if (code === "internal") console.error(error);
    return refusal(problems[code].http);
  }
}

/** By RFC 9110, 13.1.2: compared weakly, for caches on the way may have made the tag a weak one. */
function hasAlready(request: Request, etag: string): boolean {
  const tags = request.headers.get("if-none-match")?.split(",") ?? [];
  return tags.some((tag) => tag.trim().replace(/^W\//u, "") === etag);
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
