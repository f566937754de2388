import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { violationsOf } from "../browser/violations-of.ts";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

/** Every page of the public site, and the pages that say what is wrong. `heading` is what its h1 begins with. */
const pages = [
  { what: "stories", path: "", de: "Geschichten", en: "Stories" },
  { what: "story", path: inStory(""), de: "Nordkoreanische Truppen", en: "North Korean troops" },
  {
    what: "story as known",
    path: inStory("?asof=2024-10-20"),
    de: "Nordkoreanische Truppen",
    en: "North Korean troops",
  },
  {
    what: "event",
    path: inStory("/events/troops-sent-to-russia"),
    de: "Nordkoreanische Truppen",
    en: "North Korean troops",
  },
  {
    what: "event without a date in sight",
    path: inStory("/events/combat-use-against-ukraine?asof=2024-10-28"),
    de: "Möglicher",
    en: "Possible",
  },
  { what: "party", path: inStory("/parties/south-korea"), de: "Südkorea", en: "South Korea" },
  { what: "changes", path: inStory("/changes"), de: "Änderungen", en: "Changes" },
  { what: "method", path: "/method", de: "", en: "" },
  {
    what: "unknown page",
    path: "/nothing",
    de: "Diese Seite gibt es nicht",
    en: "This page doesn’t exist",
    status: 404,
  },
  {
    what: "unknown event",
    path: inStory("/events/nothing"),
    de: "Diese Seite gibt es nicht",
    en: "This page doesn’t exist",
    status: 404,
  },
  {
    what: "parts of the address passed over",
    path: inStory("?asof=2999-01-01&view=circle&party=nobody"),
    de: "Nordkoreanische Truppen",
    en: "North Korean troops",
  },
];

describe.each(locales)("in %s", (locale) => {
  describe.each(pages)("$what", ({ path, status, ...words }) => {
    const expected =
      status === undefined ? undefined : new RegExp(`the server responded with a status of ${status}`);

    test("is open to everybody", async () => {
      const page = await openPage(`/${locale}${path}`, { locale, ...(expected && { expected }) });
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violationsOf(page, ["color-contrast"])).toEqual([]);

      const headings = await page.getByRole("heading", { level: 1 }).allTextContents();
      expect(headings).toHaveLength(1);
      expect(headings[0]?.startsWith(words[locale])).toBe(true);
      for (const landmark of ["banner", "main", "contentinfo"] as const) {
        expect(await page.getByRole(landmark).count()).toBe(1);
      }
      expect(await page.locator("html").getAttribute("lang")).toBe(locale);

      await expectNarrowPage(page);
    });
  });
});

function inStory(rest: string): string {
  return storyPath("de", rest).slice("/de".length);
}
