import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe finds against WCAG 2.2, level AA, a line for each rule; with `rules` only what these find. */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
  // Our pages hold no frames of other sites, whose findings alone would need a second page to be put together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(" "));
    return `${id}: ${places.slice(0, 5).join(" | ")}`;
  });
}
