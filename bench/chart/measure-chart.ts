import type { Browser, CDPSession, Page } from "playwright-core";

/** Where a renderer's page is, and what on it is what. */
export interface ChartPage {
  url: string;
  /** CSS selectors: the first text that a reader can read, an item of the chart as first seen, one that is alive, and what is dragged. */
  text: string;
  item: string;
  live: string;
  canvas: string;
  /** How one step of zoom is made: with the wheel, held with a key where the page would scroll, or by buttons. */
  zoom: "wheel" | "control-wheel" | { in: string; out: string };
}

/** Times in milliseconds from the start of navigation; work in milliseconds of processor time of the main thread. */
export interface ChartFigures {
  textAt: number;
  itemsAt: number;
  /** When the chart can be moved. */
  liveAt: number;
  /** From the last byte of the script that draws the chart. */
  drawnAfter: number;
  dragWork: number;
  zoomWork: number;
  heapMb: number;
  elements: number;
  /** Bytes over the wire until the chart stood. */
  scriptKb: number;
  totalKb: number;
}

const viewport = { width: 1280, height: 900 };
const visitor = { viewport, locale: "en-GB", bypassCSP: true };
const drags = 30;
const zoomSteps = 5;
const settleMs = 1_500;
const phaseMs = 12_000;

/** Opens the page with nothing cached and tells when its first item was seen, in milliseconds from the start of navigation. */
export async function measureFirstItem(browser: Browser, chart: ChartPage): Promise<number> {
  const context = await browser.newContext(visitor);
  try {
    return (await openAndWatch(await context.newPage(), chart)).item ?? Number.NaN;
  } finally {
    await context.close();
  }
}

/** Opens the page with nothing cached, waits for its chart, then drags and zooms it. */
export async function measureChart(browser: Browser, chart: ChartPage): Promise<ChartFigures> {
  const context = await browser.newContext(visitor);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const bytes = await countBytes(session);
    const { text, item, live } = await openAndWatch(page, chart);
    const script = await page.evaluate(lastScriptBefore, live ?? 0);
    await page.waitForTimeout(settleMs);
    const sent = bytes();
    const heapMb = await heapOf(session);
    const elements = await page.evaluate(() => document.querySelectorAll("*").length);
    await page.locator(chart.canvas).first().scrollIntoViewIfNeeded();
    const dragWork = await workOf(session, drags, (step) => drag(page, chart, step));
    const zoomWork = await workOf(session, zoomSteps * 2, (step) => zoom(page, chart, step < zoomSteps));
    return {
      textAt: text ?? Number.NaN,
      itemsAt: item ?? Number.NaN,
      liveAt: live ?? Number.NaN,
      drawnAfter: (live ?? Number.NaN) - script,
      dragWork,
      zoomWork,
      heapMb,
      elements,
      ...sent,
    };
  } finally {
    await context.close();
  }
}

interface Seen {
  text: number | null;
  item: number | null;
  live: number | null;
}

declare global {
  interface Window {
    claimlineSeen: Seen;
  }
}

/** Opens the page and waits until its chart is alive. */
async function openAndWatch(page: Page, chart: ChartPage): Promise<Seen> {
  await page.addInitScript(watchFor, { text: chart.text, item: chart.item, live: chart.live });
  await page.goto(chart.url, { waitUntil: "load", timeout: 120_000 });
  const seen = await page.waitForFunction(
    () => window.claimlineSeen.live !== null && window.claimlineSeen,
    null,
    { timeout: 120_000 },
  );
  return await seen.evaluate((found) => found || { text: null, item: null, live: null });
}

/** Runs in the page: notes after each frame what is there to be seen. */
function watchFor(selectors: { text: string; item: string; live: string }): void {
  const seen: Seen = { text: null, item: null, live: null };
  window.claimlineSeen = seen;
  const isSeen = (selector: string): boolean => {
    const element = document.querySelector(selector);
    return element !== null && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  };
  const look = (): void => {
    // What is there in a frame's callback is painted with that frame.
    seen.text ??= isSeen(selectors.text) ? performance.now() : null;
    seen.item ??= isSeen(selectors.item) ? performance.now() : null;
    seen.live ??= isSeen(selectors.live) ? performance.now() : null;
    if (seen.text === null || seen.item === null || seen.live === null) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: when the last script had come that was there by then. */
function lastScriptBefore(moment: number): number {
  const scripts = performance
    .getEntriesByType("resource")
    .filter((entry) => entry instanceof PerformanceResourceTiming && entry.initiatorType === "script");
  const ends = scripts.map(({ startTime, duration }) => startTime + duration);
  return Math.max(0, ...ends.filter((end) => end <= moment));
}

async function countBytes(session: CDPSession): Promise<() => Pick<ChartFigures, "scriptKb" | "totalKb">> {
  await session.send("Network.enable");
  // Of the thread, so that what else the machine does isn't counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const scripts = new Set<string>();
  let script = 0;
  let total = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    total += encodedDataLength;
    if (scripts.has(requestId)) script += encodedDataLength;
  });
  return () => ({ scriptKb: script / 1024, totalKb: total / 1024 });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

/** Milliseconds of the main thread that one step takes, on average; a renderer too slow for all steps does fewer. */
async function workOf(
  session: CDPSession,
  steps: number,
  act: (step: number) => Promise<void>,
): Promise<number> {
  const started = performance.now();
  const before = await taskTime(session);
  let done = 0;
  while (done < steps && performance.now() - started < phaseMs) {
    await act(done);
    done += 1;
  }
  return ((await taskTime(session)) - before) / done;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN) * 1_000;
}

async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is nowhere on the page.`);
  // Below the first row, where drags of all renderers begin on empty ground or on an item alike.
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height, viewport.height - box.y) * 0.75 };
}

/** 200 px to one side and, at the next step, back. */
async function drag(page: Page, { canvas }: ChartPage, step: number): Promise<void> {
  const { x, y } = await middleOf(page, canvas);
  const towards = step % 2 === 0 ? 200 : -200;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + towards, y, { steps: 5 });
  await page.mouse.up();
  await nextFrame(page);
}

async function zoom(page: Page, { canvas, zoom: way }: ChartPage, isIn: boolean): Promise<void> {
  if (typeof way === "object") {
    const button = page.locator(isIn ? way.in : way.out).first();
    if (await button.isEnabled()) await button.click();
  } else {
    const { x, y } = await middleOf(page, canvas);
    await page.mouse.move(x, y);
    if (way === "control-wheel") await page.keyboard.down("Control");
    await page.mouse.wheel(0, isIn ? -120 : 120);
    if (way === "control-wheel") await page.keyboard.up("Control");
  }
  await nextFrame(page);
}

/** Until what was done is drawn. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
}
