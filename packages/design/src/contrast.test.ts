import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const colours = new Map(
  [...css.matchAll(/--cl-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);

/** Relative luminance of a colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string, theme: "light" | "dark"): string {
  const pair = colours.get(name);
  if (!pair) throw new Error(`tokens.css has no colour --cl-${name}`);
  return pair[theme];
}

const grounds = ["paper", "raised", "lane", "accent-ground", "signal-ground"];
const text: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ["ink", ground],
    ["ink-2", ground],
    ["accent", ground],
    ["accent-strong", ground],
    ["signal", ground],
  ]),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
];
/** Edges of controls, large text and decoration that carries a meaning. */
const marks: [string, string][] = ["paper", "raised", "lane"].map((ground) => ["ink-3", ground]);

describe.each(["light", "dark"] as const)("%s theme", (theme) => {
  test.each(text)("%s as text on %s reaches 4.5", (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)("%s as a mark on %s reaches 3", (ink, ground) => {
    expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

test("black on white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test("every colour of the light and dark palette is replaced by a system colour in forced colours", () => {
  const forced = css.slice(css.indexOf("@media (forced-colors: active)"));
  for (const name of colours.keys()) expect(forced).toContain(`--cl-${name}: `);
});

test("the stylesheets use no custom property that the tokens lack", () => {
  const defined = new Set([...css.matchAll(/^\s*(--cl-[a-z0-9-]+):/gm)].map(([, name]) => name));
  for (const file of ["tokens.css", "type.css", "components.css", "controls.css"]) {
    const sheet = readFileSync(new URL(`./${file}`, import.meta.url), "utf8");
    for (const [, name] of sheet.matchAll(/var\((--cl-[a-z0-9-]+)\)/g)) expect(defined, file).toContain(name);
  }
});
