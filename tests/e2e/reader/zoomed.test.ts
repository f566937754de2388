import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

/** What a window of 1280 x 1024 pixels shows at 400 % zoom, in CSS pixels (WCAG 2.2, 1.4.10). */
const zoomed = [320, 256] as const;
const steps = 60;

test.each([
  { what: "the list", path: "" },
  { what: "the timeline", path: "?view=timeline" },
  { what: "two days compared", path: "?asof=2024-10-28&vs=now" },
  { what: "positions", path: "?view=positions" },
  { what: "the map", path: "?view=map" },
  { what: "guided reading", path: "?step=2" },
  { what: "an event", path: "/events/troops-sent-to-russia" },
  { what: "a party", path: "/parties/south-korea" },
  { what: "changes", path: "/changes" },
])(
  "at 400 % zoom $what is read without scrolling sideways, and the focus is always in sight",
  async ({ path }) => {
    const page = await openPage(storyPath("de", path), { size: zoomed });
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(zoomed[0]);

    const hidden: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      await page.keyboard.press("Tab");
      const name = await hiddenFocus(page);
      if (name !== null) hidden.push(name);
    }
    expect(hidden).toEqual([]);
  },
);

/** The focused element if nothing of it can be seen, be it out of the window or behind something that sticks. */
async function hiddenFocus(page: Page): Promise<string | null> {
  return await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return null;
    const isSeen = [...focused.getClientRects()].some(({ left, top, right, bottom }) => {
      const [x, y] = [[left, right, innerWidth] as const, [top, bottom, innerHeight] as const].map(
        ([from, to, size]) => (Math.max(from, 0) + Math.min(to, size)) / 2,
      );
      // Along the middle line and near the upper and lower edges: a part in sight is enough.
      return [y ?? 0, top + 3, bottom - 3].some((height) => {
        const met = document.elementFromPoint(x ?? 0, height);
        return met !== null && (focused.contains(met) || met.contains(focused));
      });
    });
    return isSeen ? null : focused.outerHTML.slice(0, 160);
  });
}
