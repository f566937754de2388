import { readFile } from "node:fs/promises";
import { readStoryBundle } from "@claimline/formats/story-bundle-check";
import type { Publisher } from "../publication/publish-in-story.ts";
import { importStory } from "./import-story.ts";
import { firstStoryPath } from "./shipped-story.ts";

/**
 * Loads a story's bundle, the first story's, when no story with its slug exists, and answers whether it did. The caller
 * holds the preparation lock. A later bundle of the story is offered as an import, never applied here. Of a faulty
 * file nothing is loaded; the error tells place and reason of every fault.
 */
export async function loadFirstStory(
  publisher: Publisher,
  path: string = firstStoryPath(),
): Promise<boolean> {
  const read = readStoryBundle(await readFile(path, "utf8"), "en");
  if (!read.ok) {
    const faults = read.problems.map((problem) => `  ${problem.path}: ${problem.message}`);
    throw new Error([`${path} can't be loaded:`, ...faults].join("\n"));
  }
  const { slug } = read.bundle.story;
  const { story, publishedStory } = publisher.database;
  // Also one that has another address by now.
  if ((await story.count({ where: { slug } })) + (await publishedStory.count({ where: { slug } })) > 0)
    return false;
  await importStory(publisher, read.bundle);
  return true;
}
