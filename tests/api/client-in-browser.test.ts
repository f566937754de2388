import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { ClaimlineClient, createClaimlineClient } from "@claimline/client";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { browserArguments, findBrowser } from "../e2e/browser/find-browser.ts";
import { deskSlug } from "./content/desk-story.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { openNewsroomAt } from "./newsroom/newsroom.ts";
import { sharedServer } from "./server/open-server.ts";

const server = sharedServer({ app: "web" });

declare global {
  // The bundle's own name in the page.
  var claimline: { createClaimlineClient: typeof createClaimlineClient };
}

/** Another origin, on this machine too: browsers keep the rest of the world from asking here. */
async function openOtherSite(): Promise<string> {
  const site = createServer((_request, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><title>Another site</title>");
  });
  site.listen(0, "127.0.0.1");
  await once(site, "listening");
  onTestFinished(() => site.closeAllConnections());
  onTestFinished(() => void site.close());
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
}

test("a page of another site reads, is told what is wrong, and follows changes", async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export * from "@claimline/client"`, resolveDir: join(import.meta.dirname, "..") },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "claimline",
    platform: "browser",
  });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(await openOtherSite());
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });

  const asked = { url: server().url, story: deskSlug };
  const read = await page.evaluate(async ({ url, story }) => {
    const client: ClaimlineClient = globalThis.claimline.createClaimlineClient({ url, batch: 10 });
    const [list, failed] = await Promise.allSettled([
      client.event.list({ story }),
      client.event.list({ story, limit: 101 }),
    ]);
    return {
      total: list.status === "fulfilled" ? list.value.total : null,
      code: failed.status === "rejected" ? String(failed.reason.code) : null,
    };
  }, asked);
  expect(read).toMatchObject({ code: "invalid-input" });
  expect(read.total).toBeGreaterThan(0);

  const told = page.evaluate(async ({ url, story }) => {
    const client = globalThis.claimline.createClaimlineClient({ url });
    const revs: number[] = [];
    for await (const { rev } of client.changes.follow(story, { from: 0 })) {
      if (revs.push(rev) === 2) break;
    }
    return revs;
  }, asked);
  const newsroom = await openNewsroomAt(server().databaseUrl);
  onTestFinished(() => newsroom.close());
  await publishNew(newsroom);
  expect(await told).toEqual([1, 2]);
});
