import type { Page } from "playwright-core";
import { openContext, type PageOptions } from "../browser/open-page.ts";
import { storySlug } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";
import type { Person } from "./desk.ts";

/** A page of the newsroom, as somebody who is signed in sees it. */
export async function openDeskPage(person: Person, path: string, options: PageOptions = {}): Promise<Page> {
  const context = await openContext({ ...options, cookies: person.cookies });
  const page = await context.newPage();
  await page.goto(`${product().adminUrl}${path}`);
  return page;
}

/** Where the newsroom has the story, or something in it. */
export function deskPath(rest = ""): string {
  return `/stories/${storySlug}${rest}`;
}
