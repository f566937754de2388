import { readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { SatoriOptions } from "satori";

type Font = SatoriOptions["fonts"][number];

/** Names to write after `font-family`; the second of each has the letters that Western Europe doesn't use. */
export const pictureFamilies = {
  serif: "Source Serif 4, Source Serif 4 Extended",
  sans: "Inter, Inter Extended",
} as const;

const files: readonly [name: string, weight: 400 | 600, file: string][] = [
  ["Source Serif 4", 600, "source-serif-4/files/source-serif-4-latin-600-normal.woff"],
  ["Source Serif 4 Extended", 600, "source-serif-4/files/source-serif-4-latin-ext-600-normal.woff"],
  ["Inter", 400, "inter/files/inter-latin-400-normal.woff"],
  ["Inter Extended", 400, "inter/files/inter-latin-ext-400-normal.woff"],
  ["Inter", 600, "inter/files/inter-latin-600-normal.woff"],
  ["Inter Extended", 600, "inter/files/inter-latin-ext-600-normal.woff"],
];

let loaded: Promise<Font[]> | undefined;

/** The site's typefaces as share images are set in them, from the installed packages; read once. */
export function pictureFonts(): Promise<Font[]> {
  loaded ??= Promise.all(files.map(readFont));
  return loaded;
}

async function readFont([name, weight, file]: (typeof files)[number]): Promise<Font> {
  const [family = "", ...path] = file.split("/");
  // Found at run time: a bundler would take the fonts for modules.
  const installed = findPackageJSON(`@fontsource/${family}`, import.meta.url);
  if (installed === undefined) throw new Error(`The typeface @fontsource/${family} isn't installed.`);
  return { name, weight, style: "normal", data: await readFile(join(dirname(installed), ...path)) };
}
