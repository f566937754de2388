import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { picturePalette } from "./picture-palette.ts";

const tokens = readFileSync(new URL(import.meta.resolve("@claimline/design/tokens.css")), "utf8");

const nameOf = (colour: string) => `--cl-${colour.replace(/(\d)$/u, "-$1")}`;

test.each(Object.entries(picturePalette))("%s is the design's, in its light half", (colour, value) => {
  expect(tokens).toContain(`${nameOf(colour)}: light-dark(${value},`);
});
