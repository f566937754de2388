import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "@claimline/launch/ports";
import { startProduct } from "@claimline/launch/start-product";
import { browserArguments, findBrowser } from "@claimline/tests/e2e/browser/find-browser";
import lighthouse, { desktopConfig, type Flags, type Result } from "lighthouse";
import { chromium } from "playwright-core";

// The first story's page as Lighthouse sees it: on its slow phone (4x slower processor, 1.6 Mbit/s) and its desktop,
// both simulated. The median of the runs by performance: three, or as many as asked for.
const page = "/de/stories/nordkorea-truppen-russland";
const rounds = Number(process.argv[2] ?? 3);
const categories = ["performance", "accessibility", "best-practices", "seo"];
const goal = 95;

const dataDir = await mkdtemp(join(tmpdir(), "claimline-bench-"));
try {
  console.log("Starting the product ...");
  const product = await startProduct({ dataDir });
  const port = await findFreePort();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserArguments(), `--remote-debugging-port=${port}`],
  });
  try {
    await (await fetch(`${product.webUrl}${page}`)).text();
    for (const form of ["mobile", "desktop"] as const) {
      const runs: Result[] = [];
      for (let round = 0; round < rounds; round += 1) {
        console.log(`Lighthouse, ${form}, ${round + 1} of ${rounds} ...`);
        runs.push(await audit(`${product.webUrl}${page}`, port, form));
      }
      const performanceOf = (run: Result) => run.categories["performance"]?.score ?? 0;
      const median = runs.toSorted((a, b) => performanceOf(a) - performanceOf(b))[Math.floor(rounds / 2)];
      if (median) report(form, median);
    }
  } finally {
    await browser.close();
    await product.stop();
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function audit(url: string, port: number, form: "mobile" | "desktop"): Promise<Result> {
  const flags: Flags = { port, output: "json", logLevel: "error", onlyCategories: categories };
  const result = await lighthouse(url, flags, form === "desktop" ? desktopConfig : undefined);
  if (!result) throw new Error("Lighthouse gave no result.");
  return result.lhr;
}

function report(form: string, { categories: found, audits }: Result): void {
  for (const { id, title, score } of Object.values(found)) {
    const points = Math.round((score ?? 0) * 100);
    console.log(`${points >= goal ? "met   " : "missed"} ${form}: ${title} ${points} (at least ${goal})`);
    if (id !== "performance") failing(id, found, audits);
  }
  const shown = [
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "cumulative-layout-shift",
  ];
  const values = shown.map((id) => `${audits[id]?.title} ${audits[id]?.displayValue ?? "?"}`);
  console.log(`       ${form}: ${values.join(", ")}`);
}

/** What Lighthouse found wrong, by name. */
function failing(category: string, found: Result["categories"], audits: Result["audits"]): void {
  for (const { id, weight } of found[category]?.auditRefs ?? []) {
    const score = audits[id]?.score;
    if (weight > 0 && typeof score === "number" && score < 1)
      console.log(`       ${id}: ${audits[id]?.title}`);
  }
}
