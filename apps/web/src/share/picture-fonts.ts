import { readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { SatoriOptions } from "satori";

type Font = SatoriOptions["fonts"][number];

/** Parts in which the typefaces come: of Latin those letters that Western Europe doesn't use apart, then other scripts. */
const subsets = ["latin", "latin-ext", "cyrillic", "greek"] as const;

const typefaces = {
  serif: { name: "Source Serif 4", file: "source-serif-4", weights: [600] },
  sans: { name: "Inter", file: "inter", weights: [400, 600] },
} as const;

type Typeface = (typeof typefaces)[keyof typeof typefaces];

/** Names to write after `font-family`: a letter is taken from the first part that has it. */
export const pictureFamilies = {
  serif: subsets.map((subset) => nameOf(typefaces.serif, subset)).join(", "),
  sans: subsets.map((subset) => nameOf(typefaces.sans, subset)).join(", "),
} as const;

const files = Object.values(typefaces).flatMap((typeface) =>
  subsets.flatMap((subset) =>
    typeface.weights.map((weight): FontFile => [
      nameOf(typeface, subset),
      weight,
      `${typeface.file}/files/${typeface.file}-${subset}-${weight}-normal.woff`,
    ]),
  ),
);

type FontFile = [name: string, weight: 400 | 600, file: string];

function nameOf({ name }: Typeface, subset: (typeof subsets)[number]): string {
  return subset === "latin" ? name : `${name} ${subset}`;
}

let loaded: Promise<Font[]> | undefined;

/** The site's typefaces as share images are set in them, from the installed packages; read once. */
export function pictureFonts(): Promise<Font[]> {
  loaded ??= Promise.all(files.map(readFont));
  return loaded;
}

async function readFont([name, weight, file]: FontFile): Promise<Font> {
  const [family = "", ...path] = file.split("/");
  // Found at run time: a bundler would take the fonts for modules.
  const installed = findPackageJSON(`@fontsource/${family}`, import.meta.url);
  if (installed === undefined) throw new Error(`The typeface @fontsource/${family} isn't installed.`);
  return { name, weight, style: "normal", data: await readFile(join(dirname(installed), ...path)) };
}
