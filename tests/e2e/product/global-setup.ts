import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeEmbeddedPostgres } from "@claimline/db/embedded/data-place";
import { startProduct } from "@claimline/launch/start-product";
import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { browserArguments, findBrowser } from "../browser/find-browser.ts";
import type { TestProduct } from "./product.ts";

type Stop = () => Promise<void> | void;

/**
 * Starts the product, built as readers get it, and a browser, for each worker its own, so that what files publish at the
 * same time never meets; all are gone when the run ends. What keeps them from starting fails the browser tests, not
 * those of other projects in the same run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stops: Stop[] = [];
  const stopAll = async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  try {
    const products: TestProduct[] = [];
    // One after the other: the first builds for all.
    while (products.length < project.config.maxWorkers) products.push(await start(stops));
    project.provide("testProducts", products);
  } catch (error) {
    await stopAll();
    project.provide("testProducts", { failure: error instanceof Error ? error.message : String(error) });
  }
  return stopAll;
}

async function start(stops: Stop[]): Promise<TestProduct> {
  const executablePath = findBrowser();
  const browser = await chromium.launchServer({ executablePath, args: browserArguments() });
  stops.push(() => browser.close());

  const dataDir = mkdtempSync(join(tmpdir(), "claimline-e2e-"));
  stops.push(() => {
    removeEmbeddedPostgres(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  });
  const authSecret = randomBytes(32).toString("base64url");
  const running = await startProduct({
    dataDir,
    env: {
      CLAIMLINE_TEST: "1",
      ADMIN_EMAIL: "desk@newsroom.example",
      AUTH_SECRET: authSecret,
      WEBHOOK_NETWORKS: "127.0.0.1",
    },
  });
  stops.push(async () => {
    await running.stop();
    assertNothingUnforeseen(running.output());
  });
  const { webUrl, adminUrl, databaseUrl, signIn } = running;
  if (databaseUrl === null || signIn === null)
    throw new Error(`The first start is incomplete:\n${running.output()}`);
  return { webUrl, adminUrl, databaseUrl, signIn, authSecret, browser: browser.wsEndpoint() };
}

/** No journey may have made a server log an error that nobody foresaw, whatever it answered. */
function assertNothingUnforeseen(output: string): void {
  const lines = output
    .split("\n")
    .filter((line) => /"level":(?:50|60)\b/.test(line) || /^\s*(?:\w*Error|⨯)\b/.test(line));
  if (lines.length > 0)
    throw new Error(`The product logged errors during the browser tests:\n${lines.join("\n")}`);
}
