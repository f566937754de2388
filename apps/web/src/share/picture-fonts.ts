import { readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import type { SatoriOptions } from "satori";
import { z } from "zod";

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

/** The letters of all parts of both typefaces, as ranges of code points, ends included. */
export async function pictureLetters(): Promise<readonly (readonly [from: number, to: number])[]> {
  // Both come in the same parts with the same letters, but for a few signs of currencies.
  const text = await readFile(join(folderOf(typefaces.serif.file), "unicode.json"), "utf8");
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(text));
  return subsets.flatMap((subset) =>
    (ranges[subset] ?? "").split(",").map((range): [number, number] => {
      const [from = "", to = from] = range.replace("U+", "").split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  );
}

async function readFont([name, weight, file]: FontFile): Promise<Font> {
  const [family = "", ...path] = file.split("/");
  return { name, weight, style: "normal", data: await readFile(join(folderOf(family), ...path)) };
}

function folderOf(family: string): string {
  // Found at run time: a bundler would take the fonts for modules.
  const installed = findPackageJSON(`@fontsource/${family}`, import.meta.url);
  if (installed === undefined) throw new Error(`The typeface @fontsource/${family} isn't installed.`);
  return dirname(installed);
}
