import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { testEnvironment } from "../env.ts";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { openNewsroomAt } from "./newsroom/newsroom.ts";
import { sharedServer } from "./server/open-server.ts";

const server = sharedServer({ app: "web" });
const program = join(import.meta.dirname, "../../examples/follow-changes/src/follow-changes.ts");

function start(placeFile: string): { lines: () => string[]; service: ChildProcess } {
  const own = { CLAIMLINE_URL: server().url, CLAIMLINE_STORY: deskSlug, PLACE_FILE: placeFile };
  const service = spawn(process.execPath, [program], { env: { ...testEnvironment(), ...own } });
  onTestFinished(() => void service.kill("SIGKILL"));
  let output = "";
  for (const stream of [service.stdout, service.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return { lines: () => output.split("\n").filter((line) => line !== ""), service };
}

async function stop(service: ChildProcess): Promise<void> {
  const ended = once(service, "exit");
  service.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
}

test("the example tells each change once, also what came while it was stopped", async () => {
  const folder = mkdtempSync(join(tmpdir(), "claimline-example-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const newsroom = await openNewsroomAt(server().databaseUrl);
  onTestFinished(() => newsroom.close());
  const publish = (slug: string, en: string) =>
    publishNew(newsroom, makeEventContent({ slug, title: { de: en, en } }));
  const placeFile = join(folder, "last-rev.txt");

  const first = start(placeFile);
  await expect.poll(first.lines, { timeout: 30_000 }).toContainEqual(expect.stringMatching(/^1: /));
  await publish("first-news", "The first news");
  await expect
    .poll(first.lines, { timeout: 30_000 })
    .toContainEqual(expect.stringMatching(/^2: .*The first news/));
  await stop(first.service);

  await publish("second-news", "The second news");
  const second = start(placeFile);
  await publish("third-news", "The third news");
  await expect.poll(second.lines, { timeout: 30_000 }).toHaveLength(3);
  expect(second.lines()).toEqual([
    `Following ${deskSlug} after rev 2.`,
    expect.stringMatching(/^3: .*The second news/),
    expect.stringMatching(/^4: .*The third news/),
  ]);
  await stop(second.service);
});
