import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { openPage } from "../browser/open-page.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import {
  chartOf,
  isFocused,
  laneOf,
  markOf,
  openedOf,
  openTimeline,
  parameterOf,
  pressMark,
  troopsSent,
} from "./timeline-page.ts";

/** A window narrow enough for the marks that are looked for to stand by themselves. */
const narrow = "?window=2024-10-26..2024-10-29&significance=4";
const asOf = "?asof=2024-10-28&window=2024-10-26..2024-10-29&significance=4";

describe.each(locales)("in %s", (locale) => {
  test("the timeline is the first view and the one that links without a view lead to", async () => {
    const page = await openTimeline("", { locale });
    const tabs = page.getByRole("navigation", { name: { de: "Ansichten", en: "Views" }[locale] });
    const names = { de: ["Zeitleiste", "Liste", "Positionen"], en: ["Timeline", "List", "Positions"] }[
      locale
    ];
    expect((await tabs.getByRole("link").allTextContents()).slice(0, 1)).toEqual(names.slice(0, 1));
    expect(await tabs.getByRole("link", { name: names[0] ?? "" }).getAttribute("aria-current")).toBe("page");
    expect(await tabs.getByRole("link", { name: names[1] ?? "" }).getAttribute("href")).toContain(
      "view=list",
    );
  });

  test("a mark says the date, the headline and how sure it is", async () => {
    const page = await openTimeline(asOf, { locale });
    await markOf(page, troopsSent[locale]).waitFor();
    expect(await markOf(page, troopsSent[locale]).getAttribute("aria-label")).toMatch(
      {
        de: /^vor dem 28\. Oktober 2024 oder an diesem Tag: .*\. bestätigt, bestritten\./,
        en: /28 October 2024.*: .*\. confirmed, contested\./,
      }[locale],
    );
  });
});

test("an event opens beside the chart and closes by key, button and the browser's way back", async () => {
  const page = await openTimeline(asOf);
  const mark = markOf(page, troopsSent.de);
  const opened = openedOf(page);
  const open = async () => {
    await mark.focus();
    await page.keyboard.press("Enter");
    await opened.getByRole("heading", { level: 2, name: troopsSent.de }).waitFor();
    expect(parameterOf(page, "event")).toBe(troopsSent.slug);
    await expect.poll(() => mark.getAttribute("aria-selected")).toBe("true");
  };
  const expectClosed = async () => {
    await opened.waitFor({ state: "hidden" });
    await expect.poll(() => parameterOf(page, "event")).toBe(null);
    await expect.poll(() => mark.getAttribute("aria-selected")).toBe("false");
  };

  await open();
  await opened.getByText("ungenau", { exact: true }).waitFor();
  await opened.getByRole("region", { name: "Warum „bestätigt“?" }).waitFor();
  expect(
    await opened.getByRole("region", { name: "Aussagen" }).getByRole("listitem").count(),
  ).toBeGreaterThan(5);
  const whole = opened.getByRole("link", { name: "Zur Seite des Ereignisses" });
  expect(await whole.getAttribute("href")).toBe(
    storyPath("de", `/events/${troopsSent.slug}?asof=2024-10-28`),
  );
  await page.keyboard.press("Escape");
  await expectClosed();
  await expect.poll(() => isFocused(mark)).toBe(true);

  await open();
  await opened.getByRole("button", { name: "Schließen" }).click();
  await expectClosed();

  await open();
  await page.goBack();
  await expectClosed();
  expect(new URL(page.url()).pathname).toBe(storyPath("de"));
});

test("from one opened event to another is one step back", async () => {
  const page = await openTimeline(narrow);
  await pressMark(markOf(page, "Südkorea unterrichtet die 32 NATO-Staaten"));
  await openedOf(page).getByRole("heading", { level: 2 }).waitFor();
  await pressMark(markOf(page, "NATO bestätigt nordkoreanische Truppen"));
  await openedOf(page).getByRole("heading", { name: "NATO bestätigt" }).waitFor();
  await page.goBack();
  await openedOf(page).waitFor({ state: "hidden" });
  expect(parameterOf(page, "event")).toBe(null);
});

test("an address opens its event at once, also as it was known", async () => {
  const page = await openTimeline(`${asOf}&event=${troopsSent.slug}`);
  await openedOf(page).getByRole("heading", { level: 2, name: troopsSent.de }).waitFor();
  await openedOf(page).getByRole("button", { name: "Schließen" }).click();
  await openedOf(page).waitFor({ state: "hidden" });
  expect(new URL(page.url()).search).toBe(asOf);
});

test("says so when an event can't be loaded, and tries again", async () => {
  const page = await openTimeline(asOf, { expected: /status of 503/ });
  await page.route("**/brief*", (route) => route.fulfill({ status: 503, body: "" }), { times: 1 });
  await pressMark(markOf(page, troopsSent.de));
  await openedOf(page).getByRole("alert").getByText("Das Ereignis ließ sich nicht laden.").waitFor();
  await openedOf(page).getByRole("button", { name: "Noch einmal versuchen" }).click();
  await openedOf(page).getByRole("heading", { level: 2, name: troopsSent.de }).waitFor();
  expect(await openedOf(page).getByRole("alert").count()).toBe(0);
});

test("keys lead from mark to mark", async () => {
  const page = await openTimeline(narrow);
  const marks = chartOf(page).getByRole("option");
  await marks.first().waitFor();
  await chartOf(page).locator('[role="option"][tabindex="0"]').focus();
  await page.keyboard.press("Home");
  const first = await focusedMark();
  await page.keyboard.press("ArrowRight");
  const second = await focusedMark();
  expect(second).not.toBe(first);
  await page.keyboard.press("ArrowLeft");
  expect(await focusedMark()).toBe(first);

  async function focusedMark(): Promise<string> {
    return String(await page.evaluate("document.activeElement?.getAttribute('aria-label')"));
  }
});

test("lanes are chosen, kept in the address and in every link", async () => {
  const page = await openTimeline();
  await laneOf(page, "Bestätigungen").waitFor({ state: "attached" });
  const chooser = page.getByRole("group", { name: "Spuren" });
  await chooser.getByRole("button", { name: "Seite" }).click();
  await laneOf(page, "NATO").waitFor({ state: "attached" });
  expect(await chooser.getByRole("button", { name: "Seite" }).getAttribute("aria-pressed")).toBe("true");
  expect(parameterOf(page, "lanes")).toBe("party");
  await chooser.getByRole("button", { name: "Ort" }).click();
  await laneOf(page, "Region Kursk").waitFor({ state: "attached" });

  expect(
    await page.getByRole("link", { name: "bestritten", exact: true }).first().getAttribute("href"),
  ).toContain("lanes=place");
  await page.getByRole("link", { name: "EN", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "North Korean troops in Russia" }).waitFor();
  expect(parameterOf(page, "lanes")).toBe("place");
  await laneOf(page, "Kursk region").waitFor({ state: "attached" });
});

test("what is in sight is kept in the address, and opens again", async () => {
  const page = await openTimeline();
  expect(parameterOf(page, "window")).toBe(null);
  await page.getByRole("button", { name: "Vergrößern" }).click();
  await expect.poll(() => parameterOf(page, "window")).toMatch(/^2024-\d\d-\d\d\.\.2024-\d\d-\d\d$/);
  const window = parameterOf(page, "window");
  const inSight = page.getByText(/^Zu sehen: /);
  const words = await inSight.textContent();
  await page.reload();
  await chartOf(page).getByRole("option").first().waitFor();
  expect(await inSight.textContent()).toBe(words);
  expect(parameterOf(page, "window")).toBe(window);
});

test("filters and the day asked about apply to the chart", async () => {
  const page = await openTimeline("?window=2024-10-10..2024-11-05&kind=denial");
  const names = await chartOf(page)
    .getByRole("option")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("aria-label") ?? ""));
  expect(names.length).toBeGreaterThan(0);
  await page.getByText(/^Ausgefiltert und nicht mitgezählt: \d+ von \d+ Ereignissen\.$/).waitFor();
  for (const name of names) expect(name).toMatch(/Dementi|Ereignisse,/);

  const early = await openTimeline("?asof=2024-10-20&window=2024-10-10..2024-11-05");
  await markOf(early, "NATO kann Berichte").or(markOf(early, "Ereignisse")).first().waitFor();
  expect(await markOf(early, "NATO bestätigt nordkoreanische Truppen").count()).toBe(0);
});

test("where no event matches there is no chart", async () => {
  const page = await openPage(storyPath("de", "?q=xyzzy"), { locale: "de" });
  await page.getByText("Kein Ereignis passt zu allen Filtern.").waitFor();
  expect(await chartOf(page).count()).toBe(0);
});

test.each([
  "window=garbage",
  "window=2024-11-05..2024-10-01",
  "lanes=nonsense",
  "event=nothing",
  "event=No%20Slug",
])("what can't be read is said, and the chart is there all the same: %s", async (parameter) => {
  const { status, text } = await fetchPage(storyPath("de", `?${parameter}`));
  expect(status).toBe(200);
  expect(text).toContain("Ein Teil der Adresse wurde übergangen");
  expect(text).toContain(decodeURIComponent(parameter));
  await openTimeline(`?${parameter}`);
});

test("the wheel over the chart scrolls the page", async () => {
  const page = await openTimeline();
  await chartOf(page).getByRole("option").first().scrollIntoViewIfNeeded();
  await page.evaluate("scrollTo(0, 200)");
  const box = await chartOf(page).locator("xpath=ancestor::section[1]").boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, Math.min((box?.y ?? 0) + 200, 800));
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate("scrollY")).toBeGreaterThan(400);
});
