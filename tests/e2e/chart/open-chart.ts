import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openContext, type PageOptions } from "../browser/open-page.ts";
import { buildChartPage } from "./harness/build-chart-page.ts";
import type { ChartCase } from "./harness/chart-page.tsx";

let address = "";
let stop: (() => void) | undefined;

/** Serves the chart on a page of its own while the tests of a file run. */
export function serveChart(): void {
  beforeAll(async () => {
    const { script, style } = await buildChartPage();
    const files: Readonly<Record<string, [type: string, content: string]>> = {
      "/": ["text/html", pageOf()],
      "/chart.js": ["text/javascript", script],
      "/chart.css": ["text/css", style],
    };
    const server = createServer((request, response) => {
      const [type, content] = files[new URL(request.url ?? "/", "http://localhost").pathname] ?? [];
      if (content === undefined) return response.writeHead(204).end();
      return response.writeHead(200, { "Content-Type": `${type}; charset=utf-8` }).end(content);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    stop = () => server.close();
  });
  afterAll(() => stop?.());
}

function pageOf(): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Chart</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/chart.css"></head>
    <body><div id="root"></div><script type="module" src="/chart.js"></script></body></html>`;
}

/** The chart of a case, drawn. */
export async function openChart(
  chart: Partial<ChartCase> & Pick<ChartCase, "events" | "window">,
  options: PageOptions = {},
): Promise<Page> {
  const context = await openContext({ ...options, origin: new URL(address).origin });
  const page = await context.newPage();
  const full: ChartCase = {
    timeZone: "Europe/Berlin",
    locale: "de",
    now: "2026-11-23T08:00:00.000Z",
    asOf: null,
    extent: extentOf(chart.events),
    lanes: "kind",
    ...chart,
  };
  await page.addInitScript((given) => {
    globalThis.window.chartCase = given;
  }, full);
  await page.goto(address);
  await page.getByRole("region", { name: "Zeitleiste" }).waitFor();
  await page.locator(".vis-itemset").first().waitFor({ state: "attached" });
  return page;
}

function extentOf(events: ChartCase["events"]): ChartCase["extent"] {
  const ends = events.flatMap(({ earliest, latest }) => [earliest ?? latest, latest ?? earliest]);
  const dated = ends.filter((end) => end !== null).toSorted();
  const [from, to] = [dated[0], dated.at(-1)];
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** What the page has told so far, of one sort. */
export async function told(page: Page, sort: string): Promise<string[]> {
  const log = await page.evaluate(() => globalThis.window.chartProbe.log);
  return log
    .filter((line) => line.startsWith(`${sort} `) || line === sort)
    .map((line) => line.slice(sort.length + 1));
}
