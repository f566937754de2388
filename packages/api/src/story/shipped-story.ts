import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The bundle of the first story, as it came with this version of the product. */
export function firstStoryPath(): string {
  // Asked for only by the server: in the pages' bundle, which holds this module too, the address is no file's.
  return fileURLToPath(new URL("../../../../stories/nordkorea-truppen-russland.json", import.meta.url));
}

const shipped: ReadonlyMap<string, () => string> = new Map([["nordkorea-truppen-russland", firstStoryPath]]);

/** The bundle of a story that came with the product, as text; `null` when none did. */
export async function readShippedStory(slug: string): Promise<string | null> {
  const pathOf = shipped.get(slug);
  return pathOf === undefined ? null : await readFile(pathOf(), "utf8");
}
