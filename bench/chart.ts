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
import { type ChartFigures, type ChartPage, measureChart } from "./chart/measure-chart.ts";
import { startPeerServer } from "./chart/peer-server.ts";

// The story page's chart beside a bare vis-timeline and TimelineJS: the same events, browser and run.
const counts = [100, 1_000, 10_000];
const rounds = 3;

const dataDir = await mkdtemp(join(tmpdir(), "claimline-bench-"));
const product = await startProduct({ dataDir });
const peers = await startPeerServer();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() });
try {
  await loadStories();
  console.log(heading());
  const figures = new Map<string, ChartFigures>();
  for (const count of counts) {
    for (const [name, page] of Object.entries(pagesOf(count))) {
      const median = await medianOf(browser, page);
      figures.set(`${name} ${count}`, median);
      console.log(row(name, count, median));
    }
  }
  reportGoals(figures);
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
      await importStory(publisher, storyOf(slugOf(count), generateEvents(count)));
    }
  } finally {
    await database.$disconnect();
  }
}

function slugOf(count: number): string {
  return `bench-${count}`;
}

function pagesOf(count: number): Record<string, ChartPage> {
  return {
    Claimline: {
      url: `${product.webUrl}/en/stories/${slugOf(count)}?view=timeline`,
      text: "main h1",
      item: ".vis-item:not(.vis-background)",
      canvas: ".vis-panel.vis-center",
      zoom: "control-wheel",
    },
    "vis-timeline": {
      url: `${peers.url}/vis/${count}`,
      text: ".vis-item",
      item: ".vis-item",
      canvas: ".vis-panel.vis-center",
      zoom: "wheel",
    },
    TimelineJS: {
      url: `${peers.url}/timelinejs/${count}`,
      text: ".tl-headline",
      item: ".tl-timemarker",
      canvas: ".tl-timenav",
      zoom: {
        in: '.tl-menubar-button[aria-label="Zoom in"]',
        out: '.tl-menubar-button[aria-label="Zoom out"]',
      },
    },
  };
}

async function medianOf(opened: Browser, page: ChartPage): Promise<ChartFigures> {
  const runs: ChartFigures[] = [];
  for (let round = 0; round < rounds; round += 1) runs.push(await measureChart(opened, page));
  const middle = (key: keyof ChartFigures) =>
    runs.map((run) => run[key]).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  return {
    textAt: middle("textAt"),
    itemsAt: middle("itemsAt"),
    dragWork: middle("dragWork"),
    zoomWork: middle("zoomWork"),
    heapMb: middle("heapMb"),
    elements: middle("elements"),
    scriptKb: middle("scriptKb"),
    totalKb: middle("totalKb"),
  };
}

function heading(): string {
  return `${"".padEnd(20)} text ms  items ms  drag ms  zoom ms  heap MB  elements  script kB  total kB`;
}

function row(name: string, count: number, figures: ChartFigures): string {
  const { textAt, itemsAt, dragWork, zoomWork, heapMb, elements, scriptKb, totalKb } = figures;
  const cells = [
    textAt.toFixed(0).padStart(8),
    itemsAt.toFixed(0).padStart(10),
    dragWork.toFixed(1).padStart(9),
    zoomWork.toFixed(1).padStart(9),
    heapMb.toFixed(1).padStart(9),
    String(elements).padStart(10),
    scriptKb.toFixed(0).padStart(11),
    totalKb.toFixed(0).padStart(10),
  ];
  return `${`${name} ${count}`.padEnd(19)}${cells.join("")}`;
}

/** First items no later than bare vis-timeline's; at 10 000 events, work, heap and elements near those at 100. */
function reportGoals(figures: ReadonlyMap<string, ChartFigures>): void {
  const of = (name: string): ChartFigures => {
    const found = figures.get(name);
    if (!found) throw new Error(`${name} wasn't measured.`);
    return found;
  };
  const [few, many] = [of("Claimline 100"), of("Claimline 10000")];
  const goals: [what: string, ratio: number, atMost: number][] = [
    ["first items at 100, to bare vis-timeline's", few.itemsAt / of("vis-timeline 100").itemsAt, 1],
    ["work of a drag, 10 000 to 100 events", many.dragWork / few.dragWork, 1.3],
    ["heap, 10 000 to 100 events", many.heapMb / few.heapMb, 1.3],
    ["elements, 10 000 to 100 events", many.elements / few.elements, 1.3],
  ];
  for (const [what, ratio, atMost] of goals)
    console.log(`${ratio <= atMost ? "met   " : "missed"} ${what}: ${ratio.toFixed(2)} (at most ${atMost})`);
}
