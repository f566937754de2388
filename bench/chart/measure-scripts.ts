import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { z } from "zod";

/** Bytes of scripts, each gzipped by itself. */
export interface ScriptBytes {
  /** Before the chart's chunk, beyond what Next and React load on every page. */
  own: number;
  before: number;
  chart: number;
  all: number;
}

const manifestSchema = z.object({ rootMainFiles: z.array(z.string()).min(1) });
const manifest = join(import.meta.dirname, "..", "..", "apps", "web", ".next", "build-manifest.json");

/** What a story's page loads until its chart is there. */
export async function measureScripts(browser: Browser, url: string): Promise<ScriptBytes> {
  const runtime = manifestSchema.parse(JSON.parse(readFileSync(manifest, "utf8"))).rootMainFiles;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const coming: Promise<{ url: string; text: string }>[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() !== "script") return;
      coming.push(response.text().then((text) => ({ url: response.url(), text })));
    });
    await page.goto(url, { waitUntil: "load" });
    await page.locator(".vis-item").first().waitFor({ state: "attached" });
    const scripts = await Promise.all(coming);
    const bytes = (some: typeof scripts) =>
      some.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
    const chartAt = scripts.findIndex(({ text }) => text.includes("vis-timeline"));
    const before = scripts.slice(0, chartAt);
    return {
      own: bytes(before.filter((script) => !runtime.some((file) => script.url.endsWith(file)))),
      before: bytes(before),
      chart: bytes(scripts.slice(chartAt, chartAt + 1)),
      all: bytes(scripts),
    };
  } finally {
    await context.close();
  }
}
