import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

const title = { de: "Ein Teil der Adresse wurde übergangen", en: "Part of the address was passed over" };

/** Pages asked for with a parameter that means nothing there. */
const slips = [
  ["", "asof=yesterday"],
  ["", "asof=2024-02-30"],
  ["", "asof=2999-01-01"],
  ["", "vs=later"],
  ["", "rev=0"],
  ["", "rev=999999999"],
  ["", "view=circle"],
  ["", "lanes=colour"],
  ["", "window=wide"],
  ["", "kind=gossip"],
  ["", "party=nobody"],
  ["", "stance=shrugs"],
  ["", "support=certain"],
  ["", "contested=maybe"],
  ["", "place=atlantis"],
  ["", "significance=9"],
  ["", "language=x"],
  ["", "from=soon"],
  ["", "to=later"],
  ["", "event=nothing-of-the-kind"],
  ["", "cursor=%%"],
  ["/events/nato-confirmation", "asof=2999-01-01"],
  ["/events/nato-confirmation", "rev=x"],
  ["/parties/nato", "asof=yesterday"],
  ["/parties/nato", "cursor=x"],
  ["/changes", "before=x"],
] as const;

describe.each(locales)("in %s, a slip in the address is passed over with a word", (locale) => {
  test.each(slips)("%s %s", async (path, slip) => {
    const [name = "", value = ""] = slip.split("=");
    const query = new URLSearchParams({ [name]: value }).toString();
    const page = await openPage(storyPath(locale, `${path}?${query}`), { locale, script: false });
    await page.getByText(title[locale]).waitFor();
    expect(await page.getByRole("main").getByText(slip, { exact: true }).count()).toBe(1);
    expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  });
});

test("the rest of the address holds, and the page is that of today", async () => {
  const page = await openPage(storyPath("de", "?asof=2999-01-01&view=list&kind=denial"), { script: false });
  await page.getByText("Einen Kenntnisstand gibt es nur für heute und für vergangene Tage").waitFor();
  expect(await page.getByRole("link", { name: "Liste" }).getAttribute("aria-current")).toBe("page");
  expect(await page.getByRole("link", { name: /^Art: Dementi/ }).count()).toBe(1);
  const links = await page.getByRole("main").getByRole("link").all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
  expect(addresses.filter((address) => address?.includes("2999"))).toEqual([]);
});
