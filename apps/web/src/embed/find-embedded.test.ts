import { describe, expect, test } from "vitest";
import { embedAddress, frameHtml, readTheme } from "./embed-address.ts";
import { findEmbedded } from "./find-embedded.ts";

const site = "https://news.example";

test("a story, its frame and an event are found, with what they ask for", () => {
  const story = { locale: "de", story: "x", event: null };
  expect(findEmbedded(`${site}/de/stories/x?view=map&party=a&party=b`, site)).toEqual({
    ...story,
    search: { view: ["map"], party: ["a", "b"] },
  });
  expect(findEmbedded(`${site}/embed/de/stories/x/`, site)).toEqual({ ...story, search: {} });
  expect(findEmbedded(`${site}/de/stories/x/events/y#claim`, site)).toEqual({
    ...story,
    event: "y",
    search: {},
  });
});

test.each([
  "",
  "nothing",
  "https://other.example/de/stories/x",
  "http://news.example/de/stories/x",
  `${site}.evil.example/de/stories/x`,
  `${site}/fr/stories/x`,
  `${site}/de/stories/X%20Y`,
  `${site}/de/stories/x/changes`,
  `${site}/de/stories/x/events/%00`,
  `${site}/de/method`,
  "javascript:alert(1)",
])("%j isn't ours to embed", (address) => {
  expect(findEmbedded(address, site)).toBeNull();
});

describe("the frame", () => {
  test("keeps what the page asks for, and the theme", () => {
    expect(embedAddress("en", "/stories/x?view=map&asof=2024-10-28", "dark")).toBe(
      "/embed/en/stories/x?view=map&asof=2024-10-28&theme=dark",
    );
    expect(embedAddress("en", "/stories/x")).toBe("/embed/en/stories/x");
    expect([readTheme("dark"), readTheme("red"), readTheme(["dark", "light"]), readTheme(undefined)]).toEqual(
      ["dark", null, "dark", null],
    );
  });

  test("is one element, whatever the title is", () => {
    expect(frameHtml(`${site}/embed/en/stories/x?a=1&b=2`, '"><script>')).toBe(
      `<iframe src="${site}/embed/en/stories/x?a=1&amp;b=2" title="&quot;&gt;&lt;script&gt;" width="100%" height="640" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`,
    );
  });
});
