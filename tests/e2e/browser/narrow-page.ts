import type { Page } from "playwright-core";
import { expect } from "vitest";
import { sizes } from "./open-page.ts";

/** Makes the window as narrow as the narrowest phone's, and expects that nothing has to be scrolled sideways. */
export async function expectNarrowPage(page: Page): Promise<void> {
  const [width, height] = sizes.narrow;
  await page.setViewportSize({ width, height });
  // The new width takes the page a moment.
  await expect
    .poll(() => page.evaluate("document.documentElement.scrollWidth"), { timeout: 5_000 })
    .toBe(width);
}
