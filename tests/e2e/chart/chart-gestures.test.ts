import type { CDPSession, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violationsOf } from "../browser/violations-of.ts";
import { chartItem, firstStoryItems } from "./chart-items.ts";
import { openChart, serveChart, told } from "./open-chart.ts";

serveChart();

const day = 86_400_000;
const october = { from: "2024-10-05T00:00:00.000Z", to: "2024-11-04T22:59:59.999Z" };
const story = { events: firstStoryItems("2024-10-28", "de"), asOf: "2024-10-28", window: october };

interface Range {
  from: number;
  to: number;
}

/** The range that the chart told last. */
async function rangeOf(page: Page): Promise<Range> {
  const [from = "", to = ""] = (await told(page, "range")).at(-1)?.split(" ") ?? [];
  return { from: Date.parse(from), to: Date.parse(to) };
}

const daysOf = ({ from, to }: Range): number => (to - from) / day;

/** Waits for another range than one before. */
async function nextRange(page: Page, before: Range): Promise<Range> {
  await expect.poll(() => rangeOf(page)).not.toEqual(before);
  return rangeOf(page);
}

async function marksDrawn(page: Page): Promise<void> {
  await page.getByRole("listbox").getByRole("option").first().waitFor();
}

describe("the wheel", () => {
  test("zooms while focus is in the chart, about the pointer, and leaves the page where it is", async () => {
    const page = await openChart(story, { size: [1280, 500] });
    await marksDrawn(page);
    const before = await rangeOf(page);
    await page.locator('[role="option"][tabindex="0"]').focus();
    const place = await page.locator(".vis-center").first().boundingBox();
    if (!place) throw new Error("the chart isn't drawn");
    const atShare = 0.75;
    await page.mouse.move(place.x + place.width * atShare, place.y + 100);
    const scrolled = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, -150);
    const after = await nextRange(page, before);
    expect(daysOf(after)).toBeLessThan(daysOf(before) * 0.9);
    const instantAt = ({ from, to }: Range): number => from + (to - from) * atShare;
    expect(Math.abs(instantAt(after) - instantAt(before)) / day).toBeLessThan(0.5);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  });

  test("goes through time with Shift, and sideways", async () => {
    const page = await openChart(story);
    await marksDrawn(page);
    const before = await rangeOf(page);
    await page.mouse.move(700, 300);
    await page.keyboard.down("Shift");
    await page.mouse.wheel(0, -120);
    await page.keyboard.up("Shift");
    const earlier = await nextRange(page, before);
    expect(earlier.from).toBeLessThan(before.from);
    expect(daysOf(earlier)).toBeCloseTo(daysOf(before), 3);
    await page.mouse.wheel(240, 0);
    const later = await nextRange(page, earlier);
    expect(later.from).toBeGreaterThan(earlier.from);
  });
});

describe("fingers", () => {
  const tablet = { size: [768, 1024], touch: true } as const;

  type Point = readonly [x: number, y: number];

  /** Moves as many fingers as there are ways, each from its first point to its last. */
  async function move(page: Page, ...ways: readonly (readonly [from: Point, to: Point])[]): Promise<void> {
    const session: CDPSession = await page.context().newCDPSession(page);
    const send = async (type: "touchStart" | "touchMove" | "touchEnd", part: number): Promise<void> => {
      const touchPoints = ways.map(([[x, y], [toX, toY]], id) => ({
        id,
        x: x + (toX - x) * part,
        y: y + (toY - y) * part,
      }));
      await session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : touchPoints,
      });
    };
    const steps = 8;
    await send("touchStart", 0);
    for (let step = 1; step <= steps; step += 1) await send("touchMove", step / steps);
    await send("touchEnd", 1);
    await session.detach();
  }

  test("pinched apart zoom in about their middle, together out", async () => {
    const page = await openChart(story, tablet);
    await marksDrawn(page);
    const before = await rangeOf(page);
    await move(
      page,
      [
        [400, 300],
        [300, 300],
      ],
      [
        [480, 300],
        [580, 300],
      ],
    );
    const nearer = await nextRange(page, before);
    expect(daysOf(nearer)).toBeLessThan(daysOf(before) * 0.7);
    expect(nearer.from).toBeGreaterThan(before.from);
    expect(nearer.to).toBeLessThan(before.to);
    await move(
      page,
      [
        [300, 300],
        [400, 300],
      ],
      [
        [580, 300],
        [480, 300],
      ],
    );
    const settled = daysOf(nearer);
    await expect.poll(async () => daysOf(await rangeOf(page))).toBeGreaterThan(settled * 1.3);
  });

  test("drawn sideways go through time, the range as long as before", async () => {
    const page = await openChart(story, tablet);
    await marksDrawn(page);
    const before = await rangeOf(page);
    await move(page, [
      [400, 140],
      [600, 142],
    ]);
    const earlier = await nextRange(page, before);
    expect(earlier.from).toBeLessThan(before.from - day);
    await expect.poll(async () => daysOf(await rangeOf(page))).toBeCloseTo(daysOf(before), 2);
  });

  test("drawn up scroll the page, and time stays where it is", async () => {
    const page = await openChart(story, { size: [768, 500], touch: true });
    await marksDrawn(page);
    const before = await rangeOf(page);
    await move(page, [
      [400, 400],
      [401, 150],
    ]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await rangeOf(page)).toEqual(before);
  });

  test("tapped on a mark open it", async () => {
    const page = await openChart(story, tablet);
    await marksDrawn(page);
    const words = await page.locator(".vis-item").getByText("Kämpfe in der Region Kursk").boundingBox();
    await page.touchscreen.tap((words?.x ?? 0) + 20, (words?.y ?? 0) + 10);
    await expect.poll(() => told(page, "open")).toHaveLength(1);
  });
});

describe("the overview", () => {
  const years = [
    chartItem("first", "2020-03-01"),
    chartItem("middle", "2024-10-10"),
    chartItem("last", "2026-06-01"),
  ];
  const few = (from: string, to: string) => ({ events: years, window: { from, to } });

  test.each([
    ["in the middle", few("2024-10-09T22:00:00.000Z", "2024-10-11T21:59:59.999Z")],
    ["at the start", few("2020-03-01T00:00:00.000Z", "2020-03-02T00:00:00.000Z")],
    ["at the end", few("2026-05-31T00:00:00.000Z", "2026-06-01T20:00:00.000Z")],
  ])("of a window of few days %s has two handles that can each be pressed", async (_where, chart) => {
    const page = await openChart(chart);
    const handles = ["Anfang des Ausschnitts", "Ende des Ausschnitts"].map((name) =>
      page.getByRole("slider", { name }),
    );
    const [first, last] = await Promise.all(handles.map((handle) => handle.boundingBox()));
    if (!first || !last) throw new Error("the handles aren't drawn");
    for (const box of [first, last]) {
      expect(box.width).toBeGreaterThanOrEqual(24);
      expect(box.height).toBeGreaterThanOrEqual(24);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
    }
    expect(first.x + first.width).toBeLessThanOrEqual(last.x);
    expect(await violationsOf(page)).toEqual([]);

    // Each is what lies at its middle.
    const before = await rangeOf(page);
    await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width / 2 - 400, last.y + last.height / 2, { steps: 4 });
    await page.mouse.up();
    const pulled = await rangeOf(page);
    expect(pulled.from).toBe(before.from);
  });

  test("moves either end by key, and says where it is", async () => {
    const page = await openChart(story);
    await marksDrawn(page);
    const before = await rangeOf(page);
    const end = page.getByRole("slider", { name: "Ende des Ausschnitts" });
    const said = await end.getAttribute("aria-valuetext");
    await end.focus();
    await page.keyboard.press("ArrowLeft");
    const shorter = await nextRange(page, before);
    expect(shorter.from).toBe(before.from);
    expect(shorter.to).toBeLessThan(before.to);
    await expect.poll(() => end.getAttribute("aria-valuetext")).not.toBe(said);
    await page.getByRole("slider", { name: "Anfang des Ausschnitts" }).focus();
    await page.keyboard.press("Home");
    const whole = await nextRange(page, shorter);
    expect(whole.from).toBeLessThan(shorter.from);
  });

  test("leads to what is pressed on its strip", async () => {
    const page = await openChart(story);
    await marksDrawn(page);
    const before = await rangeOf(page);
    const strip = await page.getByRole("group", { name: "Übersicht" }).locator("svg").boundingBox();
    await page.mouse.click((strip?.x ?? 0) + 12, (strip?.y ?? 0) + 20);
    const after = await nextRange(page, before);
    expect(after.to).toBeLessThan(before.from);
    expect(daysOf(after)).toBeCloseTo(daysOf(before), 3);
  });
});

describe("the buttons", () => {
  test("fit all, zoom, lead to the day and to the next and the one before", async () => {
    const page = await openChart(story);
    await marksDrawn(page);
    const press = async (name: string): Promise<Range> => {
      const before = await rangeOf(page);
      await page.getByRole("button", { name, exact: true }).click();
      return nextRange(page, before);
    };
    const opening = await rangeOf(page);
    const nearer = await press("Vergrößern");
    expect(daysOf(nearer)).toBeLessThan(daysOf(opening));
    const all = await press("Alles zeigen");
    expect(daysOf(all)).toBeGreaterThan(300);
    expect(await page.getByRole("button", { name: "Alles zeigen" }).isDisabled()).toBe(true);
    let again = all;
    while (daysOf(again) > 40) {
      const before = again;
      again = await press("Vergrößern");
      expect(daysOf(again)).toBeLessThan(daysOf(before));
    }
    const day28 = await press("28. Okt. 2024");
    const known = Date.parse("2024-10-28T22:59:59.999Z");
    expect((day28.from + day28.to) / 2).toBeCloseTo(known, -8);

    const said = page.locator("output");
    await page.getByRole("button", { name: "Nächstes Ereignis" }).click();
    await expect.poll(() => said.textContent()).toMatch(/./);
    const first = await said.textContent();
    await page.getByRole("button", { name: "Nächstes Ereignis" }).click();
    await expect.poll(() => said.textContent()).not.toBe(first);
    await page.getByRole("button", { name: "Voriges Ereignis" }).click();
    await expect.poll(() => said.textContent()).toBe(first);
  });
});
