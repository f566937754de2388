import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "@claimline/model/locale";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, expect, onTestFinished, type RunnerTestCase } from "vitest";
import { product } from "../product/product.ts";
import { watchContext } from "./watch-context.ts";

export interface PageOptions {
  locale?: Locale;
  theme?: "light" | "dark";
  /** Width and height in CSS pixels; a desktop's when absent. */
  size?: readonly [width: number, height: number];
  script?: boolean;
  /** Whether the screen is touched rather than pointed at. */
  touch?: boolean;
  /** Cookies that the browser has from before. */
  cookies?: Parameters<BrowserContext["addCookies"]>[0];
  /** IANA name of the zone that the reader is in. */
  zone?: string;
  /** Another address that the page is served from. */
  origin?: string;
  /** Messages on the console that the test provokes, such as that of an answer with an error status. */
  expected?: RegExp;
}

const phone = [390, 844] as const;
const desktop = [1280, 900] as const;
export const sizes = { phone, desktop, narrow: [320, 640] as const };

/** No step of a journey may take longer. */
const stepWithinMs = 30_000;

let connected: Promise<Browser> | undefined;

afterAll(async () => {
  await (await connected)?.close();
  connected = undefined;
});

/**
 * A page in a browser profile of its own, closed when the test has finished. The test fails also when the browser
 * reported an error or a breach of the content security policy, or asked anything of another site.
 */
export async function openPage(path: string, options: PageOptions = {}): Promise<Page> {
  const context = await openContext(options);
  const page = await context.newPage();
  await page.goto(new URL(path, product().webUrl).href);
  return page;
}

/** A browser profile of its own, for a test that needs several pages or none at once. */
export async function openContext(options: PageOptions = {}): Promise<BrowserContext> {
  connected ??= chromium.connect(product().browser);
  const browser = await connected;
  const context = await browser.newContext(contextOptions(options));
  context.setDefaultTimeout(stepWithinMs);
  await context.addCookies([...(options.cookies ?? [])]);
  const faults = watchContext(context, options.expected, options.origin);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") await takePictures(context, task).catch(console.error);
    await context.close();
    expect(faults).toEqual([]);
  });
  return context;
}

function contextOptions({
  locale = "de",
  theme = "light",
  size = desktop,
  script = true,
  touch = false,
  zone = "Europe/Berlin",
}: PageOptions): BrowserContextOptions {
  const [width, height] = size;
  return {
    locale: locale === "de" ? "de-DE" : "en-GB",
    colorScheme: theme,
    viewport: { width, height },
    javaScriptEnabled: script,
    hasTouch: touch,
    reducedMotion: "reduce",
    timezoneId: zone,
  };
}

let taken = 0;
const pictures = join(import.meta.dirname, "..", "screenshots");

async function takePictures(context: BrowserContext, task: RunnerTestCase): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = `${task.file.name}-${task.name}`.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, 150);
  for (const page of context.pages()) {
    taken += 1;
    const path = join(pictures, `${name}-${taken}.png`);
    await page.screenshot({ path, fullPage: true });
    console.error(`What the browser showed (${page.url()}): ${path}`);
  }
}
