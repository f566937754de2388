import { importStory } from "@claimline/api/story/import-story";
import { storyBundleSchema } from "@claimline/formats/story-bundle";
import { supportLabels } from "@claimline/model/claim/support";
import { type Locale, locales } from "@claimline/model/locale";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { deskStory } from "../../api/content/desk-story.ts";
import { findDraft } from "../../api/newsroom/desk-steps.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { sharedDesk } from "../newsroom/desk.ts";
import { storyPath } from "../product/first-story-paths.ts";

const desk = sharedDesk();
const smokeStory = "smoke-harbour";

/** A tombstone of its own, so that no other test's event has to go. */
beforeAll(async () => {
  const { newsroom } = desk();
  const bundle = deskStory();
  const story = storyBundleSchema.parse({ ...bundle, story: { ...bundle.story, slug: smokeStory } });
  await importStory(newsroom.context(), story);
  const publisher = await newsroom.caller("publisher");
  const { id, version } = await findDraft(newsroom, "ships-turned-back", smokeStory);
  await publisher.event.unpublish({ id, version });
});

/** Every kind of page of the public site, after its locale, and the status of those that say what is wrong. */
const pages: readonly (readonly [what: string, path: string, status?: number])[] = [
  ["front page", ""],
  ["timeline", inStory("")],
  ["opened event", inStory("?event=troops-sent-to-russia")],
  ["list", inStory("?view=list")],
  ["positions", inStory("?view=positions")],
  ["map", inStory("?view=map")],
  ["search results", inStory("?view=list&q=Kursk&support=confirmed")],
  ["no results", inStory("?q=xyzzy&kind=denial")],
  ["as known", inStory("?view=list&asof=2024-10-20")],
  ["comparison", inStory("?view=list&asof=2024-10-20&vs=2024-10-28")],
  ["slips in the address", inStory("?view=circle&asof=tomorrow&kind=denial")],
  ["event", inStory("/events/soldiers-in-kursk-region")],
  ["party", inStory("/parties/usa")],
  ["changes", inStory("/changes")],
  ["method", "/method"],
  ["unknown page", "/nothing", 404],
  ["not yet known", inStory("/events/nato-confirmation?asof=2024-10-01"), 404],
  ["tombstone", `/stories/${smokeStory}/events/ships-turned-back`, 410],
];

const widths = [360, 768, 1280] as const;
const themes = ["light", "dark"] as const;
/** What is laid out anew takes the page a moment. */
const settledWithin = { timeout: 5_000 };

describe.each(locales)("in %s, at every width and in both themes", (locale) => {
  test.each(pages)("%s", async (what, path, status) => {
    const expected =
      status === undefined ? {} : { expected: new RegExp(`the server responded with a status of ${status}`) };
    const page = await openPage(`/${locale}${path}`, { locale, size: [widths[0], 800], ...expected });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      // As somebody comes to it who has no other width.
      await page.reload();
      for (const theme of themes) {
        const where = `${what}, ${width}, ${theme}`;
        await page.emulateMedia({ colorScheme: theme });
        expect(await page.getByRole("main").count(), where).toBe(1);
        expect(await page.getByRole("heading", { level: 1 }).count(), where).toBe(1);
        await expect
          .poll(() => page.evaluate("document.documentElement.scrollWidth"), settledWithin)
          .toBeLessThanOrEqual(width);
        await expect.poll(() => clippedIn(page), settledWithin).toEqual([]);
        // At a desktop's width all of it is looked for where accessibility is tried.
        const violations =
          width === widths[0]
            ? await violationsOf(page, theme === "light" ? undefined : ["color-contrast"])
            : [];
        expect(violations, where).toEqual([]);
      }
    }
    expect(await wordsOfTheOtherLanguage(page, locale)).toEqual([]);
  });
});

function inStory(rest: string): string {
  return storyPath("de", rest).slice("/de".length);
}

/**
 * Text that doesn't fit its place: cut off by its own box, or beyond the window's edge where nothing scrolls. The
 * chart shortens its labels on purpose, and says them whole to assistive technology.
 */
async function clippedIn(page: Page): Promise<unknown> {
  return await page.evaluate(`(() => {
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const inScroller = (element) => {
      for (let box = element; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.overflowX === "auto" || style.overflowX === "scroll") return true;
        if (style.clipPath !== "none" || style.position === "fixed") return true;
      }
      return false;
    };
    return [...document.querySelectorAll("h1, h2, h3, h4, p, a, button, summary, label, dt, dd, th, td, input")]
      .filter((element) => isSeen(element) && !element.closest(".vis-timeline, [role=listbox], svg"))
      .filter((element) => {
        if (inScroller(element)) return false;
        const { left, right, width } = element.getBoundingClientRect();
        if (width === 0) return false;
        const style = getComputedStyle(element);
        const isCut = style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
        return isCut || left < -1 || right > document.documentElement.clientWidth + 1;
      })
      .map((element) => element.tagName + ": " + (element.textContent || element.value).trim().slice(0, 60));
  })()`);
}

/** What stands on every page or on the story's, in one language and not in the other. */
const own: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    ...Object.values(supportLabels).map(({ de }) => de),
    "Geschichten",
    "Methode",
    "Impressum",
    "Datenschutz",
    "Zeitleiste",
    "Liste",
    "Positionen",
    "Karte",
    "Filtern",
    "Suchen",
    "Anwenden",
    "Aussagen",
    "Quellen",
    "Ereignisse",
    "Orte",
    "Spuren",
    "Einzelheiten",
    "Veröffentlichungen",
    "Zeichen",
    "heute",
    "Teilen und zitieren",
    "Änderungen und Korrekturen",
    "Wie die Einschätzungen entstehen",
  ],
  en: [
    ...Object.values(supportLabels).map(({ en }) => en),
    "Stories",
    "Method",
    "Imprint",
    "Privacy",
    "Timeline",
    "List",
    "Positions",
    "Map",
    "Search",
    "Apply",
    "Claims",
    "Sources",
    "Events",
    "Places",
    "Lanes",
    "Details",
    "Publications",
    "Marks",
    "today",
    "Share and cite",
    "Changes and corrections",
    "How assessments are made",
  ],
};

/** Words of the interface in the other language, where nothing says that they are in it. */
async function wordsOfTheOtherLanguage(page: Page, locale: Locale): Promise<string[]> {
  const other = locales.find((each) => each !== locale) ?? locale;
  const texts: unknown = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent.closest("script, style")) continue;
      if (parent.closest("[lang]").lang === ${JSON.stringify(locale)}) texts.push(walker.currentNode.data.trim());
    }
    return texts;
  })()`);
  const foreign = new Set(own[other].filter((word) => !own[locale].includes(word)));
  return Array.isArray(texts) ? texts.map(String).filter((text) => foreign.has(text)) : ["no texts"];
}
