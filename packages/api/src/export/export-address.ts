import { natureSchema } from "@claimline/model/publication/nature";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import { ProblemError } from "../problem-error.ts";
import { readingInputShape } from "../story/reading-input.ts";
import { type ExportFormatName, exportFormats, isExportFormat } from "./export-formats.ts";

/** What an export's address asks for. */
export const exportInput = z.strictObject({
  ...readingInputShape,
  parties: z.array(slugSchema).max(50).optional().describe("Only events on which one of these has a stance."),
  nature: natureSchema.optional().describe("Feeds only: the changes of this nature."),
});

export type ExportInput = z.infer<typeof exportInput>;

/** Its path, whose `format` is one of `exportFormats`. */
export const exportPath = "/api/stories/{story}/export.{format}";

/** The inputs that have another name in the address. */
const namesInAddress: Readonly<Record<string, string>> = { asOf: "asof", parties: "party" };
const inputNames = new Map(Object.entries(namesInAddress).map(([input, name]) => [name, input]));

/** Inputs by their names in the address, where these are others. */
export const renamedInExportAddress: Readonly<Record<string, string>> = Object.fromEntries(inputNames);

/** The story and the format of a path such as `/api/stories/x/export.csv`; `null` when it is none. */
export function findExport(path: string): { story: string; format: ExportFormatName } | null {
  const [, story, format = ""] = /^\/api\/stories\/([^/]+)\/export\.([a-z]+)$/.exec(path) ?? [];
  if (story === undefined || !isExportFormat(format)) return null;
  return { story: decodeURIComponent(story), format };
}

/**
 * The input of an address, for `exportInput` to judge. A parameter without a value, as a form sends it, isn't there.
 *
 * @throws ProblemError `invalid-input` for a nature asked of what is no feed
 */
export function readExportQuery(
  found: { story: string; format: ExportFormatName },
  query: URLSearchParams,
): Record<string, unknown> {
  if (query.has("nature") && !exportFormats[found.format].isFeed) refuse("nature");
  const given = new Map<string, unknown>([["story", found.story]]);
  for (const name of new Set(query.keys())) {
    if (name === "story" || (Object.hasOwn(namesInAddress, name) && name !== inputNames.get(name)))
      refuse(name);
    const values = query.getAll(name).filter((value) => value !== "");
    if (values.length > 0) given.set(inputNames.get(name) ?? name, valueOf(name, values));
  }
  return Object.fromEntries(given);
}

function valueOf(name: string, values: readonly string[]): unknown {
  if (name === "party") return values;
  if (values.length > 1) return values;
  const [value = ""] = values;
  return name === "rev" && /^\d{1,9}$/.test(value) ? Number(value) : value;
}

function refuse(path: string): never {
  throw new ProblemError("invalid-input", { fields: [{ path, code: "unknown-field" }] });
}

/** Where in the address a faulty place of the input stands. */
export function nameInExportAddress(path: string): string {
  const [first = "", ...rest] = path.split(".");
  return [namesInAddress[first] ?? first, ...rest].join(".");
}
