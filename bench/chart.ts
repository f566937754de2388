import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importStory } from "@claimline/api/story/import-story";
import { openDatabase } from "@claimline/db/database";
import { startProduct } from "@claimline/launch/start-product";
import { browserArguments, findBrowser } from "@claimline/tests/e2e/browser/find-browser";
import { chromium, type Browser } from "playwright-core";
import { generateEvents } from "./chart/generated-events.ts";
import { storyOf } from "./chart/generated-story.ts";
import {
  chartHeading,
  chartRow,
  type FirstItems,
  medianFigures,
  medianOf,
  ratioRow,
  reportGoals,
} from "./chart/chart-report.ts";
import { type ChartFigures, type ChartPage, measureChart, measureFirstItem } from "./chart/measure-chart.ts";
import { measureScripts } from "./chart/measure-scripts.ts";
import { startPeerServer } from "./chart/peer-server.ts";

// The story page's chart beside a bare vis-timeline and TimelineJS: the same events, browser and run. Each figure is the
// median of three rounds, or of as many as asked for; the first items, a matter of a few frames, of twenty-one.
const firstItemRounds = 21;
const counts = [100, 1_000, 10_000];
const rounds = Number(process.argv[2] ?? 3);

const dataDir = await mkdtemp(join(tmpdir(), "claimline-bench-"));
console.log("Starting the product ...");
const product = await startProduct({ dataDir });
const peers = await startPeerServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
try {
  await loadStories();
  const firstItems = await compareFirstItems();
  const scripts = await measureScripts(browser, pagesOf(100).Claimline.url);
  console.log(
    `\nMedian of ${rounds} runs, nothing cached in the browser; below each figure of a peer, ours to it.`,
  );
  console.log(chartHeading());
  const figures = new Map<string, ChartFigures>();
  for (const count of counts) {
    const pages = pagesOf(count);
    await warm(pages.Claimline);
    for (const [name, runs] of await runsOf(browser, pages)) {
      const median = medianFigures(runs);
      figures.set(`${name} ${count}`, median);
      console.log(chartRow(`${name} ${count}`, median));
      const ours = figures.get(`Claimline ${count}`);
      if (ours && ours !== median) console.log(ratioRow("ours to it", ours, median));
    }
  }
  reportGoals(figures, firstItems, scripts);
} finally {
  await browser.close();
  await peers.stop();
  await product.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function loadStories(): Promise<void> {
  if (product.databaseUrl === null)
    throw new Error("The product tells no database to load the stories into.");
  const database = openDatabase({ url: product.databaseUrl, connections: 2 });
  try {
    for (const count of counts) {
      const publisher = { database, account: null, now: () => Date.now(), requestId: `bench-${count}` };
      const story = storyOf(slugOf(count), generateEvents(count));
      const started = performance.now();
      await importStory(publisher, story);
      const seconds = (performance.now() - started) / 1_000;
      console.log(`Imported ${count} events in ${seconds.toFixed(1)} s.`);
    }
  } finally {
    await database.$disconnect();
  }
}

function slugOf(count: number): string {
  return `bench-${count}`;
}

function pagesOf(count: number): Record<"Claimline" | "vis-timeline" | "TimelineJS", ChartPage> {
  return {
    Claimline: {
      url: `${product.webUrl}/en/stories/${slugOf(count)}?view=timeline`,
      text: "main h1",
      // The server draws the chart as it opens; the live one takes over.
      item: "[data-mark], .vis-item:not(.vis-background)",
      live: ".vis-item:not(.vis-background)",
      canvas: ".vis-panel.vis-center",
      zoom: "control-wheel",
    },
    "vis-timeline": {
      url: `${peers.url}/vis/${count}`,
      text: ".vis-item",
      item: ".vis-item",
      live: ".vis-item",
      canvas: ".vis-panel.vis-center",
      zoom: "wheel",
    },
    TimelineJS: {
      url: `${peers.url}/timelinejs/${count}`,
      text: ".tl-headline",
      item: ".tl-timemarker",
      live: ".tl-timemarker",
      canvas: ".tl-timenav",
      zoom: {
        in: '.tl-menubar-button[aria-label="Zoom in"]',
        out: '.tl-menubar-button[aria-label="Zoom out"]',
      },
    },
  };
}

async function compareFirstItems(): Promise<FirstItems> {
  const { Claimline, "vis-timeline": bare } = pagesOf(100);
  await warm(Claimline);
  const seen: Record<keyof FirstItems, number[]> = { ours: [], bare: [] };
  for (let round = 0; round < firstItemRounds; round += 1) {
    seen.ours.push(await measureFirstItem(browser, Claimline));
    seen.bare.push(await measureFirstItem(browser, bare));
  }
  return { ours: medianOf(seen.ours), bare: medianOf(seen.bare) };
}

/** Asks once without counting: an edition of a story is loaded and drawn once for all readers. */
async function warm({ url }: ChartPage): Promise<void> {
  await (await fetch(url)).text();
}

/** The pages take turns, so that what else the machine does falls on all of them. */
async function runsOf(
  opened: Browser,
  pages: Readonly<Record<string, ChartPage>>,
): Promise<Map<string, ChartFigures[]>> {
  const runs = new Map<string, ChartFigures[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, page] of Object.entries(pages))
      runs.set(name, [...(runs.get(name) ?? []), await measureChart(opened, page)]);
  }
  return runs;
}
