import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { openPage, sizes } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { chartOf } from "./timeline-page.ts";

/** Above a view: the same for all of them. */
const above = [
  "banner",
  'navigation "Bereiche"',
  'navigation "Sprache"',
  "main",
  'heading "Nordkoreanische Truppen in Russland" level=1',
  'region "Kenntnisstand wählen"',
  'slider "Tag des Kenntnisstands"',
  'navigation "Ansichten"',
  "search",
  'searchbox "In dieser Geschichte suchen"',
  'list "Filter"',
];
const legend = ['region "Zeichen"', 'heading "Zeichen" level=2'];
const below = ["contentinfo", 'navigation "Über diese Seiten"'];

describe("what assistive technology meets of the story, in order", () => {
  test("as a list", async () => {
    const page = await openPage(storyPath("de", "?view=list"), { size: sizes.phone });
    const tree = await outlineOf(page);
    expect(tree).toEqual(expect.arrayContaining([...above, ...legend, ...below]));
    expect(tree.slice(0, above.length)).toEqual(above);
    expect(tree).toContain('region "Oktober 2024"');
    expect(tree).toContain('heading "Oktober 2024" level=2');
    expect(tree.slice(-below.length)).toEqual(below);
  });

  test("over time", async () => {
    const page = await openPage(storyPath("de"));
    await chartOf(page).getByRole("option").first().waitFor();
    const tree = await outlineOf(page);
    expect(tree.slice(0, above.length)).toEqual(above);
    const chart = tree.findIndex((line) => line.startsWith("listbox"));
    expect(chart).toBeGreaterThan(above.length);
    expect(tree.indexOf('region "Oktober 2024"')).toBeGreaterThan(chart);
    expect(tree.slice(-below.length)).toEqual(below);
  });

  test("by positions", async () => {
    const page = await openPage(storyPath("de", "?view=positions"));
    const tree = await outlineOf(page);
    expect(tree.slice(0, above.length)).toEqual(above);
    expect(tree).toEqual(
      expect.arrayContaining([
        'region "Positionen"',
        expect.stringMatching(/^table "Wer wozu welche Haltung hat/),
      ]),
    );
    const row = page.getByRole("row", { name: /^USA/ });
    expect(await row.getByRole("rowheader").count()).toBe(1);
    expect(await page.getByRole("columnheader").count()).toBeGreaterThan(5);
  });

  test("on the map", async () => {
    const page = await openPage(storyPath("de", "?view=map"));
    const tree = await outlineOf(page);
    expect(tree.slice(0, above.length)).toEqual(above);
    expect(tree).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^region "Orte/),
        expect.stringMatching(/^heading "Orte.*" level=2/),
        ...legend,
      ]),
    );
  });

  test("of an event", async () => {
    const page = await openPage(storyPath("de", "/events/troops-sent-to-russia"));
    const tree = await outlineOf(page);
    const headings = tree.filter((line) => line.startsWith("heading"));
    expect(headings.map((line) => line.replaceAll(/ \d+"/g, '"'))).toEqual([
      'heading "Nordkoreanische Truppen nach Russland entsandt" level=1',
      expect.stringMatching(/^heading "Warum „bestätigt“\?" level=2/),
      'heading "Aussagen" level=2',
      expect.stringMatching(/^heading "Zahlen/),
      'heading "Quellen" level=2',
      'heading "Einzelheiten" level=2',
      'heading "Zusammenhang" level=2',
      'heading "Veröffentlichungen" level=2',
    ]);
    expect(tree.filter((line) => line === "main" || line === "article")).toEqual(["main", "article"]);
  });
});

test("live regions say nothing of their own accord", async () => {
  for (const path of ["", "?view=list&kind=denial", "?view=positions&asof=2024-10-28", "?view=map"]) {
    const page = await openPage(storyPath("de", path));
    await daySlider(page).waitFor();
    const live = page.locator("[aria-live]:not([aria-live=off]), [role=status], [role=alert], output");
    const said = (await live.allTextContents()).map((text) => text.trim()).filter((text) => text !== "");
    expect(said, path).toEqual([]);
  }
});

describe("who wants no motion", () => {
  const moving = `[...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const takesTime = transitionDuration.split(",").some((time) => parseFloat(time) > 0.001);
    return takesTime || animationName !== "none" || scrollBehavior === "smooth";
  }).map((element) => element.tagName + "." + element.getAttribute("class"))`;

  test.each(["", "?view=positions", "?view=map", "/events/troops-sent-to-russia"])(
    "gets none: %s",
    async (path) => {
      const page = await openPage(storyPath("de", path));
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await page.evaluate(moving)).toEqual([]);
      await page.emulateMedia({ reducedMotion: "no-preference" });
      expect(await page.evaluate(`${moving}.length`), "the others get some").toBeGreaterThan(0);
    },
  );
});

describe("with forced colours", () => {
  test.each(["?view=list", "?view=positions", "?view=map"])(
    "marks and choices stay in sight: %s",
    async (path) => {
      const page = await openPage(storyPath("de", path));
      await page.emulateMedia({ forcedColors: "active" });
      expect(await page.evaluate("matchMedia('(forced-colors: active)').matches")).toBe(true);
      const unseen: unknown = await page.evaluate(`(() => {
      const ground = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll("section[aria-labelledby=legend] svg")].filter((mark) =>
        [...mark.querySelectorAll("*")].every((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].every((color) => color === "none" || color === ground);
        }),
      ).length;
    })()`);
      expect(unseen).toBe(0);
      const weights: unknown = await page.evaluate(`
      [...document.querySelectorAll("nav[aria-label=Ansichten] a")].map((tab) => getComputedStyle(tab).fontWeight)
    `);
      expect(new Set(Array.isArray(weights) ? weights : []).size).toBe(2);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      expect(
        await page.evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)"),
      ).toBeGreaterThanOrEqual(1);
    },
  );
});

function daySlider(page: Page): Locator {
  return page.getByRole("slider", { name: "Tag des Kenntnisstands" });
}

const roles =
  /^- (banner|navigation|main|contentinfo|region|search|searchbox|slider|listbox|table|article|heading|list)\b(?: "(.*?)"(?= \[|:|$))?(?: \[level=(\d)\])?/;

/** Landmarks, headings down to the second level and the main controls, with their names; lists only with one. */
async function outlineOf(page: Page): Promise<string[]> {
  if (new URL(page.url()).pathname === storyPath("de")) await daySlider(page).waitFor();
  const snapshot = await page.locator("body").ariaSnapshot();
  return snapshot.split("\n").flatMap((line) => {
    const [, role, name, level] = roles.exec(line.trim()) ?? [];
    if (role === undefined || (role === "heading" && Number(level) > 2)) return [];
    if (role === "list" && name === undefined) return [];
    const named = name === undefined ? role : `${role} "${name}"`;
    return [level === undefined ? named : `${named} level=${level}`];
  });
}
