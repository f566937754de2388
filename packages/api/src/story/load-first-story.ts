import { readFile } from "node:fs/promises";
import { readStoryBundle } from "@claimline/formats/story-bundle-check";
import type { Publisher } from "../publication/publish-in-story.ts";
import { importStory } from "./import-story.ts";

const bundlePath = new URL("../../../../stories/nordkorea-truppen-russland.json", import.meta.url);

/**
 * Loads the first story when no story with its slug exists, and answers whether it did. The caller holds the
 * preparation lock. A later bundle of the story is offered as an import, never applied here.
 */
export async function loadFirstStory(publisher: Publisher): Promise<boolean> {
  const read = readStoryBundle(await readFile(bundlePath, "utf8"), "en");
  if (!read.ok) {
    const [first] = read.problems;
    throw new Error(`${bundlePath.pathname} is faulty at ${first?.path}: ${first?.message}`);
  }
  const { slug } = read.bundle.story;
  if ((await publisher.database.story.count({ where: { slug } })) > 0) return false;
  await importStory(publisher, read.bundle);
  return true;
}
