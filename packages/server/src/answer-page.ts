// oxlint-disable-next-line typescript/triple-slash-reference -- apps that import this file need the declaration too
/// <reference path="./compression.d.ts" />
import compression from "compression";
import type { ProcessParts } from "@claimline/api/open-process";
import type { Exchange } from "./exchange.ts";
import { forgetReader, recordPage, setHeaders, textOf } from "./kept-page.ts";
import { movedTo } from "./moved-page.ts";
import { PageCache } from "./page-cache.ts";
import type { PageHandler } from "./pages.ts";
import { storyPageKey } from "./story-page-key.ts";

interface PageSettings {
  app: "web" | "admin";
  dev: boolean;
  pages: PageHandler;
  parts: ProcessParts;
}

/** Answers everything outside `/api`; the page of a story is rendered once for all its readers, until it changes. */
export function createPageRoute({
  app,
  dev,
  pages,
  parts,
}: PageSettings): (exchange: Exchange) => Promise<void> {
  return app === "web" ? sitePages(pages, parts, dev) : newsroomPages(pages);
}

function newsroomPages(pages: PageHandler) {
  return async ({ request, response, path }: Exchange): Promise<void> => {
    // What Next serves from its build is the same for everybody; all else of the newsroom is somebody's.
    if (!path.startsWith("/_next/static/")) response.setHeader("cache-control", "no-store");
    await pages.handle(request, response);
  };
}

function sitePages(pages: PageHandler, parts: ProcessParts, dev: boolean) {
  const compress = compression();
  const cache = new PageCache();
  return async (exchange: Exchange): Promise<void> => {
    const { request, response, nonce } = exchange;
    const moved = await movedTo(exchange, parts);
    if (moved !== null) {
      response.writeHead(308, { location: moved, "cache-control": "public, s-maxage=10" });
      response.end();
      return;
    }
    const key = dev ? null : await storyPageKey(exchange, parts);
    // What is known of the reader is for the compression alone where others get the same page.
    compress({ method: request.method, headers: { ...request.headers } }, response, () => undefined);
    if (key === null) return await pages.handle(request, response);

    const kept = await cache.find(key);
    if (kept) {
      setHeaders(response, kept, nonce);
      response.end(textOf(kept, nonce));
      return;
    }
    forgetReader(request);
    void cache.keep(key, recordPage(response, nonce));
    await pages.handle(request, response);
  };
}
