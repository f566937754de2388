import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violationsOf } from "../browser/violations-of.ts";
import { chartItem, firstStoryItems } from "./chart-items.ts";
import { openChart, serveChart, told } from "./open-chart.ts";

serveChart();

const october = { from: "2024-10-05T00:00:00.000Z", to: "2024-11-04T22:59:59.999Z" };
const story = { events: firstStoryItems("2024-10-28", "de"), asOf: "2024-10-28", window: october };

const focusedName = async (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);

async function intoChart(page: Page): Promise<void> {
  await page.getByRole("option").first().waitFor();
  await page.locator('[role="option"][tabindex="0"]').focus();
}

describe("the first story", () => {
  test.each(["light", "dark"] as const)("has no violations, %s", async (theme) => {
    const page = await openChart(story, { theme });
    await page.getByRole("option").first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  test("names its marks by date, title and assessment, lane by lane, and counts all of them", async () => {
    const page = await openChart(story);
    const list = page.getByRole("listbox", { name: "Ereignisse in der Zeitleiste" });
    const lane = list.getByRole("group", { name: "Bestätigungen" });
    await lane.getByRole("option", { name: "am 28. Oktober 2024: NATO bestätigt" }).waitFor();
    const counts = await page.getByText(/^37 Ereignisse, davon \d+ einzeln, \d+ zusammengefasst/).innerText();
    const [total = 0, single = 0, grouped = 0, undated = 0] = [...counts.matchAll(/\d+/g)].map(Number);
    expect(single + grouped + undated).toBe(total);
    const names = await list.getByRole("option").evaluateAll((all) => all.map((one) => one.ariaLabel ?? ""));
    const inGroups = names.map((name) => Number(/^(\d+) Ereignis/.exec(name)?.[1] ?? 0));
    expect(inGroups.reduce((sum, count) => sum + count, 0)).toBe(grouped);
    expect(inGroups.filter((count) => count === 0)).toHaveLength(single);
  });

  test("is one stop for Tab, and arrows go through it", async () => {
    const page = await openChart(story);
    await intoChart(page);
    await page.keyboard.press("Home");
    const first = await focusedName(page);
    await page.keyboard.press("ArrowRight");
    const second = await focusedName(page);
    expect(second).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    expect(await focusedName(page)).toBe(first);
    const laneOf = () =>
      page.evaluate(() => document.activeElement?.closest('[role="group"]')?.getAttribute("aria-label"));
    const before = await laneOf();
    await page.keyboard.press("ArrowDown");
    expect(await laneOf()).not.toBe(before);
    await page.keyboard.press("Shift+Tab");
    expect(await focusedName(page)).toBe("Tasten und Gesten");
    await page.keyboard.press("Tab");
    expect(await laneOf()).toBeTruthy();
    await page.keyboard.press("Tab");
    expect(await focusedName(page)).toBe("Anfang des Ausschnitts");
  });

  test("opens an event by Enter, closes it by Escape, and keeps focus", async () => {
    const page = await openChart(story);
    await page.getByRole("option", { name: "NATO bestätigt" }).focus();
    await page.keyboard.press("Enter");
    expect(await told(page, "open")).toEqual(["nato-confirmation"]);
    const selected = page.getByRole("option", { selected: true });
    expect(await selected.getAttribute("id")).toBe("event:nato-confirmation");
    await page.keyboard.press("Escape");
    expect(await told(page, "close")).toHaveLength(1);
    expect(await focusedName(page)).toContain("NATO bestätigt");
  });

  test("keeps focus on an event while it zooms and pans around it", async () => {
    const page = await openChart(story);
    await page.getByRole("option", { name: "NATO bestätigt" }).focus();
    const ranges = async (): Promise<number> => (await told(page, "range")).length;
    for (const key of ["+", "+", "-", "-", "-"]) {
      const before = await ranges();
      await page.keyboard.press(key);
      await expect.poll(ranges).toBeGreaterThan(before);
      expect(await focusedName(page)).toContain("NATO bestätigt");
    }
  });

  test("opens an event that is clicked, where its words stand", async () => {
    const page = await openChart(story);
    await page.getByRole("option").first().waitFor();
    await page.locator(".vis-item").getByText("Kämpfe in der Region Kursk").click();
    expect(await told(page, "open")).toHaveLength(1);
    const words = await page.locator(".vis-item").getByText("Kämpfe in der Region Kursk").boundingBox();
    const option = await page.getByRole("option", { selected: true }).boundingBox();
    const middle = (words?.y ?? 0) + (words?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(option?.y ?? Infinity);
    expect(middle).toBeLessThan((option?.y ?? 0) + (option?.height ?? 0));
    expect(words?.x ?? 0).toBeGreaterThan((option?.x ?? Infinity) - 1);
  });

  test("shows its keys on question mark", async () => {
    const page = await openChart(story);
    await intoChart(page);
    await page.keyboard.press("?");
    await page.getByText("erstes, letztes zu sehende").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByText("erstes, letztes zu sehende").count()).toBe(0);
    expect(await told(page, "close")).toEqual([]);
  });
});

describe("the wheel", () => {
  test("scrolls the page unless a key is held", async () => {
    const page = await openChart(story, { size: [1280, 500] });
    await page.getByRole("option").first().waitFor();
    await page.mouse.move(700, 300);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(await told(page, "range")).toHaveLength(1);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Control");
    await expect.poll(async () => (await told(page, "range")).length).toBeGreaterThan(1);
  });
});

describe("the axis", () => {
  const days = [26, 27, 28].map((day) => chartItem(`day-${day}`, `2024-10-${day}`));
  const change = { from: "2024-10-25T22:00:00.000Z", to: "2024-10-28T22:59:59.999Z" };

  test.each(["Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles"])(
    "runs in the story's zone over the change of clocks, read in %s",
    async (zone) => {
      const page = await openChart({ events: days, window: change }, { zone });
      await page.getByRole("option").first().waitFor();
      const ticks = await page
        .locator(".vis-text.vis-minor:not(.vis-measure)")
        .evaluateAll((all) => all.map((one) => [one.textContent, one.getBoundingClientRect().left] as const));
      const inDays = ticks.filter(([text]) => text === "00:00" || text?.includes("."));
      const [first = 0, second = 0, third = 0] = inDays.map(([, x]) => x);
      // The day on which the clocks go back has 25 hours.
      expect((third - second) / (second - first)).toBeCloseTo(25 / 24, 1);
      const marks = await page.getByRole("option").evaluateAll((all) => all.map((one) => one.ariaLabel));
      expect(marks[1]).toContain("27. Oktober 2024");
    },
  );
});

describe("hostile and extreme data", () => {
  const window = { from: "2024-10-01T00:00:00.000Z", to: "2024-10-31T22:59:59.999Z" };

  test("titles are text, however they look and however long they are", async () => {
    const script = '<img src=x onerror="globalThis.harmed=true"><script>globalThis.harmed=true</script>';
    const events = [
      chartItem("script", "2024-10-10", { title: script }),
      chartItem("long", "2024-10-20", { title: "Wort ".repeat(200) }),
    ];
    const page = await openChart({ events, window });
    await page.getByRole("option", { name: script }).waitFor();
    expect(await page.locator(".vis-item").getByText("<img src=x").count()).toBe(1);
    expect(await page.evaluate(() => Reflect.get(globalThis, "harmed"))).toBeUndefined();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
  });

  test("one event, and none", async () => {
    const one = await openChart({ events: [chartItem("only", "2024-10-10")], window });
    expect(await one.getByRole("option").count()).toBe(1);
    await one.getByText(/^1 Ereignis, davon 1 einzeln/).waitFor();
    const none = await openChart({ events: [], window, undated: 2 });
    await none.getByText("Kein Ereignis hat ein Datum.").waitFor();
    await none.getByText("2 Ereignisse, davon 0 einzeln, 0 zusammengefasst, 2 ohne Datum").waitFor();
    expect(await violationsOf(none)).toEqual([]);
  });

  test("five thousand on one day are all counted, and few are drawn", async () => {
    const events = Array.from({ length: 5_000 }, (_, index) =>
      chartItem(`event-${index}`, "2024-10-10", { significance: index % 100 }),
    );
    const page = await openChart({ events, window });
    await page.getByText(/^5\.000 Ereignisse/).waitFor();
    expect(await page.locator(".vis-item").count()).toBeLessThanOrEqual(302);
    const group = page.getByRole("option", { name: /^[\d.]+ Ereignisse,/ }).first();
    const ranges = async (): Promise<number> => (await told(page, "range")).length;
    for (let tries = 0; tries < 6 && (await told(page, "group")).length === 0; tries += 1) {
      const before = await ranges();
      await group.focus();
      await page.keyboard.press("Enter");
      await expect
        .poll(async () => (await ranges()) > before || (await told(page, "group")).length > 0)
        .toBe(true);
    }
    expect(await told(page, "group")).toHaveLength(1);
  });
});

describe("loading", () => {
  const events = Array.from({ length: 400 }, (_, index) =>
    chartItem(
      `event-${index}`,
      `2024-${index % 2 === 0 ? "09" : "10"}-${String((index % 28) + 1).padStart(2, "0")}`,
      {
        significance: index % 90,
      },
    ),
  );
  const crowded = {
    events,
    budget: 60,
    window: { from: "2024-10-01T00:00:00.000Z", to: "2024-10-14T21:59:59.999Z" },
  };

  test("keeps what is drawn, the height and focus until the answer is there, and drops stale answers", async () => {
    const page = await openChart(crowded);
    await intoChart(page);
    const box = () => page.getByRole("region", { name: "Zeitleiste" }).boundingBox();
    const before = await box();
    await page.evaluate(() => {
      globalThis.window.chartProbe.hold = true;
    });
    await page.keyboard.press("PageDown");
    await page.locator('[aria-busy="true"]').waitFor();
    expect(await page.getByRole("option").count()).toBeGreaterThan(0);
    await page.keyboard.press("PageDown");
    await expect.poll(() => told(page, "abort")).toHaveLength(1);
    await page.evaluate(() => {
      globalThis.window.chartProbe.hold = false;
      globalThis.window.chartProbe.release();
    });
    await page.locator('[aria-busy="false"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toMatch(/option|group/);
    expect(await box()).toEqual(before);
  });

  test("says that it failed, and tries again", async () => {
    const page = await openChart(crowded);
    await intoChart(page);
    await page.evaluate(() => {
      globalThis.window.chartProbe.fail = true;
    });
    await page.keyboard.press("PageUp");
    const again = page.getByRole("button", { name: "Erneut versuchen" });
    await again.waitFor();
    await page.evaluate(() => {
      globalThis.window.chartProbe.fail = false;
    });
    await again.click();
    await expect.poll(() => again.count()).toBe(0);
    await page.locator('[aria-busy="false"]').waitFor();
  });
});

describe("in the newsroom", () => {
  const window = { from: "2024-10-01T00:00:00.000Z", to: "2024-10-31T22:59:59.999Z" };
  const events = [chartItem("first", "2024-10-10"), chartItem("vague", "../2024-10-20", { lane: "visits" })];

  test("moves an event by keyboard, and gives up on Escape", async () => {
    const page = await openChart({ events, window, editing: true });
    await page.getByRole("option", { name: "first" }).focus();
    for (const key of ["m", "ArrowRight", "ArrowRight", "ArrowDown"]) await page.keyboard.press(key);
    await page.getByText("9 Tage später: Samstag, 19. Oktober 2024").waitFor();
    await page.keyboard.press("Escape");
    expect(await told(page, "move")).toEqual([]);
    for (const key of ["m", "ArrowLeft", "Enter"]) await page.keyboard.press(key);
    expect(await told(page, "move")).toEqual(["first -1 2024-10-09"]);
  });

  test("moves an event by dragging, and makes one by a double click or N", async () => {
    const page = await openChart({ events, window, editing: true });
    const words = page.locator(".vis-item").getByText("Ereignis first");
    const box = await words.boundingBox();
    if (!box) throw new Error("the event isn't drawn");
    const dayWidth = await page
      .getByRole("listbox")
      .evaluate((list) => (list.parentElement?.getBoundingClientRect().width ?? 0) / 31);
    await page.mouse.move(box.x + 10, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 40, box.y + 10, { steps: 4 });
    await page.mouse.move(box.x + 10 + dayWidth * 3, box.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => told(page, "move")).toEqual(["first 3 2024-10-13"]);
    await page.getByRole("option", { name: "first" }).focus();
    await page.keyboard.press("n");
    expect(await told(page, "create")).toEqual(["2024-10-10 signals"]);
    await page.mouse.dblclick(box.x + dayWidth * 12, box.y + 10);
    await expect.poll(async () => (await told(page, "create")).length).toBe(2);
    expect((await told(page, "create"))[1]).toMatch(/^2024-10-2\d signals$/);
  });

  test("makes an event also where a lane is tinted, and after the present", async () => {
    const phase = chartItem("phase", "2024-10-02/2024-10-30", {
      lane: "operations",
      kind: "military_operation",
      phase: "ongoing",
    });
    const page = await openChart({ events: [phase], window, now: "2024-10-20T12:00:00.000Z", editing: true });
    await page.getByRole("option", { name: "phase" }).waitFor();
    const center = await page.locator(".vis-center").first().boundingBox();
    const label = await page.locator(".vis-label").filter({ hasText: "Kämpfe" }).boundingBox();
    if (!center || !label) throw new Error("the lane isn't drawn");
    for (const part of [0.4, 0.9]) {
      const before = (await told(page, "create")).length;
      await page.mouse.dblclick(center.x + center.width * part, label.y + label.height - 4);
      await expect.poll(async () => (await told(page, "create")).length).toBe(before + 1);
    }
    expect(await told(page, "create")).toEqual([
      expect.stringMatching(/^2024-10-1\d operations$/),
      expect.stringMatching(/^2024-10-2\d operations$/),
    ]);
  });
});
