import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadFirstStory } from "@claimline/api/story/load-first-story";
import { checkStoryBundle } from "@claimline/formats/story-bundle-check";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { openNewsroom } from "./newsroom/test-newsroom.ts";
import { changedTables, wholeDatabase } from "./newsroom/whole-database.ts";

const text = readFileSync(new URL("../../stories/nordkorea-truppen-russland.json", import.meta.url), "utf8");

type Path = readonly string[];

/** Where the bundle has a value: members of objects and items of lists, the deepest too. */
function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [
    [...path, key],
    ...placesIn(member, [...path, key]),
  ]);
}

function holderOf(bundle: object, path: Path): object {
  return path.slice(0, -1).reduce<object>((holder, key) => Reflect.get(holder, key), bundle);
}

const changes = {
  "of another type": (holder: object, key: string) =>
    Reflect.set(holder, key, typeof Reflect.get(holder, key) === "boolean" ? "yes" : true),
  missing: (holder: object, key: string) => Reflect.deleteProperty(holder, key),
  "with a field beside it that there isn't": (holder: object) => Reflect.set(holder, "internalNote", "call"),
  "twice in its list": (holder: object, key: string) =>
    Array.isArray(holder) ? holder.push(holder[Number(key)]) : Reflect.deleteProperty(holder, key),
};

interface Broken {
  name: string;
  text: string;
  /** As the refusal lists them. */
  faults: string[];
}

/** A hundred copies of the first story, each broken in one place; always the same ones. */
function brokenBundles(): Broken[] {
  const place = fc.constantFrom(...placesIn(JSON.parse(text)));
  const change = fc.constantFrom(...Object.entries(changes));
  const found: Broken[] = [];
  for (const [path, [what, apply]] of fc.sample(fc.tuple(place, change), { seed: 20241028, numRuns: 400 })) {
    const bundle: object = JSON.parse(text);
    apply(holderOf(bundle, path), path.at(-1) ?? "");
    const written = JSON.stringify(bundle);
    const check = checkStoryBundle(JSON.parse(written), "en");
    if (check.ok) continue;
    const faults = check.problems.map((problem) => `  ${problem.path}: ${problem.message}`);
    found.push({ name: `${path.join(".")} ${what}`, text: written, faults });
    if (found.length === 100) break;
  }
  return found;
}

test("a hundred broken copies of the first story are refused with every fault, and nothing is loaded", async () => {
  const desk = await openNewsroom("empty");
  const publisher = { ...desk.context(), requestId: "test" };
  const folder = mkdtempSync(join(tmpdir(), "claimline-broken-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "story.json");
  const before = await wholeDatabase(desk);
  const broken = brokenBundles();
  expect(broken).toHaveLength(100);
  for (const { name, text: written, faults } of broken) {
    writeFileSync(file, written);
    const refusal = await loadFirstStory(publisher, file).then(String, String);
    expect(faults.length, name).toBeGreaterThan(0);
    expect(refusal.split("\n"), name).toEqual([`Error: ${file} can't be loaded:`, ...faults]);
  }
  expect(changedTables(before, await wholeDatabase(desk))).toEqual([]);

  writeFileSync(file, text);
  expect(await loadFirstStory(publisher, file)).toBe(true);
  expect(await loadFirstStory(publisher, file)).toBe(false);
}, 120_000);
