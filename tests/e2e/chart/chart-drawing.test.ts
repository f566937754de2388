import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violationsOf } from "../browser/violations-of.ts";
import { chartItem, firstStoryItems } from "./chart-items.ts";
import { openChart, serveChart } from "./open-chart.ts";

serveChart();

const window = { from: "2024-10-01T00:00:00.000Z", to: "2024-11-04T22:59:59.999Z" };
const now = "2024-10-30T12:00:00.000Z";

/** What is drawn of an event, by its title. */
function drawnOf(page: Page, title: string): Locator {
  return page.locator(".vis-item").filter({ hasText: title });
}

/** What a browser makes of a style of what is drawn, or of what stands before or after its content. */
function styleOf(
  drawn: Locator,
  property: string,
  part: "::before" | "::after" | null = null,
): Promise<string> {
  return drawn.evaluate(
    (element, [name, pseudo]) => getComputedStyle(element, pseudo).getPropertyValue(name),
    [property, part] as const,
  );
}

/** Whether a colour or a picture made of colours ends in nothing. */
const fades = (picture: string, side: "first" | "last"): boolean => {
  const stops = picture.match(/(?:rgba?|color|oklab|color-mix)\([^()]*\)|transparent/g) ?? [];
  const stop = (side === "first" ? stops[0] : stops.at(-1)) ?? "";
  return stop === "transparent" || /[,/]\s*0\)$/.test(stop);
};

describe("a date is drawn as vague as it is", () => {
  const events = [
    chartItem("day", "2024-10-10"),
    chartItem("within", "[2024-10-12..2024-10-18]", { lane: "denials", kind: "denial" }),
    chartItem("before", "../2024-10-20", { lane: "visits" }),
    chartItem("since", "2024-10-08/..", { lane: "operations", kind: "military_operation", phase: "ongoing" }),
    chartItem("about", "2024-10~", { lane: "agreements" }),
    chartItem("plan", "2024-10-22/2024-10-28", {
      lane: "deliveries",
      phase: "planned",
      assessment: { support: "announced", contested: false, overdue: false, fulfilledBy: null },
    }),
  ];
  const draw = () => openChart({ events, window, now });

  test("a day is a point, of whose mark the width tells nothing", async () => {
    const page = await draw();
    const day = await page.getByRole("option", { name: "Ereignis day" }).boundingBox();
    const svg = await drawnOf(page, "Ereignis day").locator("svg").boundingBox();
    const perDay = await page
      .getByRole("listbox")
      .evaluate((list) => (list.parentElement?.getBoundingClientRect().width ?? 0) / 35);
    expect(svg?.width).toBeLessThan(perDay);
    expect(day?.x).toBeLessThanOrEqual(svg?.x ?? 0);
  });

  test("a day somewhere in a stretch is a soft bar between brackets", async () => {
    const page = await draw();
    const within = drawnOf(page, "Ereignis within");
    expect(parseFloat(await styleOf(within, "border-inline-start-width", "::after"))).toBeGreaterThan(0);
    expect(parseFloat(await styleOf(within, "border-inline-end-width", "::after"))).toBeGreaterThan(0);
    const width = (await within.boundingBox())?.width ?? 0;
    const perDay = await page
      .getByRole("listbox")
      .evaluate((list) => (list.parentElement?.getBoundingClientRect().width ?? 0) / 35);
    expect(width / perDay).toBeCloseTo(7, 0);
  });

  test("an open start fades out to the left, an open end to the right", async () => {
    const page = await draw();
    const before = await styleOf(drawnOf(page, "Ereignis before"), "background-image", "::before");
    expect([fades(before, "first"), fades(before, "last")]).toEqual([true, false]);
    const since = await styleOf(drawnOf(page, "Ereignis since"), "background-image", "::before");
    expect([fades(since, "first"), fades(since, "last")]).toEqual([false, true]);
  });

  test("about is dotted, a plan is dashed", async () => {
    const page = await draw();
    expect(await styleOf(drawnOf(page, "Ereignis about"), "border-top-style", "::before")).toBe("dotted");
    expect(await styleOf(drawnOf(page, "Ereignis plan"), "border-top-style", "::before")).toBe("dashed");
  });

  test("what goes on tints its lane for as long, softly where its end is open", async () => {
    const page = await draw();
    const tints = page.locator(".vis-item.vis-background").filter({ hasNot: page.locator("svg") });
    const styles = await tints.evaluateAll((all) =>
      all.map((one) => {
        const { left, width, top } = one.getBoundingClientRect();
        return { left, width, top, image: getComputedStyle(one).backgroundImage };
      }),
    );
    const since = await drawnOf(page, "Ereignis since").boundingBox();
    const tint = styles.find(({ left, image }) => Math.abs(left - (since?.x ?? 0)) < 3 && image !== "none");
    expect(tint).toBeDefined();
    expect(Math.abs((tint?.width ?? 0) - (since?.width ?? 0))).toBeLessThan(6);
    expect([fades(tint?.image ?? "", "first"), fades(tint?.image ?? "", "last")]).toEqual([false, true]);
  });

  test("the present is a line of its own, and the day as known on another, with what came later hatched", async () => {
    const page = await draw();
    const place = await page.locator(".vis-center").first().boundingBox();
    const lineAt = async (of: Page, style: RegExp) =>
      of.locator(".vis-item.vis-background").evaluateAll(
        (all, source) =>
          all.flatMap((one) => {
            const { borderLeftStyle, borderLeftWidth } = getComputedStyle(one);
            const is = new RegExp(source).test(borderLeftStyle) && parseFloat(borderLeftWidth) > 0;
            return is ? [one.getBoundingClientRect().left] : [];
          }),
        style.source,
      );
    const expected = (instant: string) => {
      const [from, to] = [Date.parse(window.from), Date.parse(window.to)];
      return (place?.x ?? 0) + ((Date.parse(instant) - from) / (to - from)) * (place?.width ?? 0);
    };
    const [present = 0] = await lineAt(page, /dashed/);
    expect(Math.abs(present - expected(now))).toBeLessThan(3);

    const known = await openChart({ events, window, now, asOf: "2024-10-20" });
    const [line = 0] = await lineAt(known, /solid/);
    expect(Math.abs(line - expected("2024-10-20T21:59:59.999Z"))).toBeLessThan(3);
    expect(await lineAt(known, /dashed/)).toEqual([]);
  });
});

describe("lanes", () => {
  const october = { from: "2024-10-15T22:00:00.000Z", to: "2024-11-03T22:59:59.999Z" };
  const byLane = (lane: (index: number) => string | null) =>
    firstStoryItems(null, "de").map((item, index) => ({ ...item, lane: lane(index) }));

  test.each([
    ["party", "Ohne Partei", { usa: "USA", nato: "NATO", ukraine: "Ukraine" }],
    ["place", "Ohne Ort", { usa: "Washington", nato: "Brüssel", ukraine: "Kyjiw" }],
  ] as const)("by %s are called by name, without one last", async (lanes, without, laneNames) => {
    const slugs = [...Object.keys(laneNames), null];
    const page = await openChart({
      events: byLane((index) => slugs[index % slugs.length] ?? null),
      window: october,
      lanes,
      laneNames,
    });
    const list = page.getByRole("listbox");
    await list.getByRole("option").first().waitFor();
    const names = await list.getByRole("group").evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(names.at(-1)).toBe(without);
    expect(new Set(names.slice(0, -1))).toEqual(new Set(Object.values(laneNames)));
    // What is drawn beside them says the same.
    const labels = await page.locator(".vis-label").allTextContents();
    expect(labels.map((label) => label.trim())).toEqual(names);
    expect(await violationsOf(page)).toEqual([]);
  });

  test("keep what is important out of groups at the opening", async () => {
    const items = firstStoryItems(null, "de");
    const page = await openChart({ events: items, window: october, height: 740 });
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    const drawn = await page
      .getByRole("option")
      .evaluateAll((all) => all.map(({ id }) => id.replace(/^event:/, "")));
    const [from, to] = [Date.parse(october.from), Date.parse(october.to)];
    const missing = items.filter(({ slug, significance, earliest, latest }) => {
      const inSight =
        Date.parse(earliest ?? latest ?? "") <= to && Date.parse(latest ?? earliest ?? "") >= from;
      return significance >= 4 && inSight && !drawn.includes(slug);
    });
    expect(missing.map(({ slug }) => slug)).toEqual([]);
  });

  test("hold words that don't collide", async () => {
    const page = await openChart({
      events: firstStoryItems("2024-10-28", "de"),
      window: october,
      asOf: "2024-10-28",
    });
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    const boxes = await page.locator(".vis-item:has(svg)").evaluateAll((all) =>
      all.flatMap((one) => {
        const words = one.querySelector("svg + span");
        const box = words?.getBoundingClientRect();
        return box
          ? [{ text: words?.textContent ?? "", left: box.left, right: box.right, top: box.top }]
          : [];
      }),
    );
    expect(boxes.length).toBeGreaterThan(10);
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const sameRow = Math.abs(box.top - other.top) < 10;
        const apart = box.right <= other.left || other.right <= box.left;
        expect(!sameRow || apart, `“${box.text}” and “${other.text}”`).toBe(true);
      }
  });
});

describe("in colours of the reader's own", () => {
  test("bars, brackets, lines, what is opened and the overview's window keep an outline", async () => {
    const events = [
      chartItem("within", "[2024-10-12..2024-10-18]"),
      chartItem("before", "../2024-10-19", { lane: "visits" }),
    ];
    const page = await openChart({ events, window, asOf: "2024-10-20" });
    await page.getByRole("listbox").getByRole("option").first().waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    const within = drawnOf(page, "Ereignis within");
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const visible = async (drawn: Locator, side: string, part: "::before" | "::after" | null = null) => {
      expect(parseFloat(await styleOf(drawn, `border-${side}-width`, part))).toBeGreaterThan(0);
      expect(await styleOf(drawn, `border-${side}-color`, part)).not.toBe(paper);
    };
    await visible(within, "top", "::before");
    await visible(within, "left", "::after");
    const mark = within.locator("svg path").first();
    expect(await mark.evaluate((path) => getComputedStyle(path).stroke)).not.toBe(paper);

    await page.getByRole("option", { name: "Ereignis within" }).focus();
    await page.keyboard.press("Enter");
    await visible(page.getByRole("option", { selected: true }), "top");
    const overview = page.getByRole("group", { name: "Übersicht" });
    const framed = await overview
      .locator("span")
      .evaluateAll(
        (all) => all.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) >= 2).length,
      );
    expect(framed).toBeGreaterThan(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});
