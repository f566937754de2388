import type { Locator, Page } from "playwright-core";
import { type PageOptions, openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

/** The story's page with its chart drawn. */
export async function openTimeline(query = "", options: PageOptions = {}): Promise<Page> {
  const page = await openPage(storyPath(options.locale ?? "de", query), { locale: "de", ...options });
  await chartOf(page).getByRole("option").first().waitFor();
  return page;
}

/** What the keyboard and assistive technology meet of the chart. */
export function chartOf(page: Page): Locator {
  return page.getByRole("listbox", { name: /^(?:Ereignisse in der Zeitleiste|Events on the timeline)$/ });
}

/** An event's mark in the chart, by a part of its name. */
export function markOf(page: Page, name: string): Locator {
  return chartOf(page).getByRole("option", { name });
}

/** A lane of the chart, by its heading. */
export function laneOf(page: Page, name: string): Locator {
  return chartOf(page).getByRole("group", { name, exact: true });
}

/** Presses a mark with the mouse: what is drawn lies over what assistive technology meets, and takes the press. */
export async function pressMark(mark: Locator): Promise<void> {
  await mark.scrollIntoViewIfNeeded();
  await mark.click({ force: true });
}

/** The opened event: beside the chart, or as a sheet. */
export function openedOf(page: Page): Locator {
  return page.getByRole("dialog", { name: /^(?:Geöffnetes Ereignis|Opened event)$/ });
}

export function parameterOf(page: Page, name: string): string | null {
  return new URL(page.url()).searchParams.get(name);
}

export const troopsSent = {
  slug: "troops-sent-to-russia",
  de: "Nordkoreanische Truppen nach Russland entsandt",
  en: "North Korean troops sent to Russia",
} as const;

/** Whether the focus is on an element. */
export async function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((one) => one === document.activeElement);
}
