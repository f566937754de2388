import { expect, test } from "vitest";
import { wayBack } from "./way-back.ts";

test.each(["/stories/a-story", "/stories/a-story?state=draft", "/"])("leads back to %s", (path) => {
  expect(wayBack(path)).toBe(path);
});

test.each([
  undefined,
  ["/a", "/b"],
  "",
  "stories",
  "https://elsewhere.example/",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "/\t/elsewhere.example",
])("never leads elsewhere: %j", (to) => {
  expect(wayBack(to)).not.toContain("elsewhere");
});
