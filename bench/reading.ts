import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct } from "@claimline/launch/start-product";
import { startFloorServer } from "./floor-server.ts";
import { measureThroughput, type Throughput } from "./throughput.ts";

// Starting and reading, each beside a floor measured in the same run. Ratios are what counts: absolute numbers belong to
// the machine.
const story = "nordkorea-truppen-russland";
const dataDir = await mkdtemp(join(tmpdir(), "claimline-bench-"));
try {
  console.log("Starting the product ...");
  const first = await timeToFirstPage();
  const second = await timeToFirstPage();
  console.log(`Start to first page, new database: ${seconds(first.ms)}`);
  console.log(`Start to first page, second start: ${seconds(second.ms)}`);

  const product = await startProduct({ dataDir });
  if (!product.databaseUrl) throw new Error("The product tells no database to measure the floor on.");
  const floor = await startFloorServer(product.databaseUrl, story);
  try {
    const input = encodeURIComponent(JSON.stringify({ story }));
    const atFloor = await measureThroughput(floor.url);
    report("bare Node, the same SQL", atFloor, atFloor);
    report(
      "event.list, 50 events",
      await measureThroughput(`${product.webUrl}/api/trpc/event.list?input=${input}`),
      atFloor,
    );
    report("story page, German", await measureThroughput(`${product.webUrl}/de/stories/${story}`), atFloor);
  } finally {
    await floor.stop();
    await product.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** From the launcher's start to the last byte of the story page. Built apps are used when they are up to date. */
async function timeToFirstPage(): Promise<{ ms: number }> {
  const started = performance.now();
  const product = await startProduct({ dataDir });
  try {
    const page = await fetch(`${product.webUrl}/de/stories/${story}`);
    if (!page.ok) throw new Error(`The story page answered ${page.status}.`);
    await page.text();
    return { ms: performance.now() - started };
  } finally {
    await product.stop();
  }
}

function report(name: string, measured: Throughput, floor: Throughput): void {
  const ratio = (measured.perSecond / floor.perSecond).toFixed(2);
  console.log(
    `${name.padEnd(28)} ${measured.perSecond.toFixed(0).padStart(7)}/s  p99 ${measured.p99.toFixed(0).padStart(4)} ms  ` +
      `${(measured.bytes / 1024).toFixed(1).padStart(7)} kB  ${ratio.padStart(6)} x floor`,
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
