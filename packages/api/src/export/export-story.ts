import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import type { StoryView } from "../publication/story-view.ts";
import { openStory } from "../publication/open-story.ts";
import type { ExportInput } from "./export-address.ts";
import { writeBundle } from "./export-bundle.ts";
import { type ExportFormatName, exportFormats } from "./export-formats.ts";
import { readExport } from "./read-export.ts";

/** Where the public site is, and the export's own address on it. */
export interface ExportAddress {
  site: string;
  path: string;
}

/** Texts at hand, in characters of all together. */
const written = new LRUCache<string, string>({
  maxSize: 32_000_000,
  sizeCalculation: (text) => text.length + 1,
});

let lastView = 0;
const viewNumbers = new WeakMap<StoryView, number>();

/**
 * A story in one of the formats, as the public reads it at the moment asked for. A text is written once for each view of the story.
 *
 * @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input`
 */
export async function exportStory(
  ctx: Context,
  format: ExportFormatName,
  input: ExportInput,
  address: ExportAddress,
): Promise<string> {
  const locale = input.locale ?? ctx.locale;
  const key = `${numberOf(await openStory(ctx, input))} ${format} ${locale} ${address.site}${address.path}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const reading = await readExport(ctx, input, address);
  const { write } = exportFormats[format];
  const text = write === null ? writeBundle(reading) : write(reading.exported, input.nature ?? null);
  written.set(key, text);
  return text;
}

/** A view never changes, so what is written from it doesn't either. */
function numberOf(view: StoryView): number {
  const known = viewNumbers.get(view) ?? (lastView += 1);
  viewNumbers.set(view, known);
  return known;
}
