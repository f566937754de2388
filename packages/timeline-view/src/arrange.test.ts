import { assessmentName } from "@claimline/model/claim/assessment-name";
import { formatWhen } from "@claimline/model/time/format-when";
import type { TimelineWindow } from "@claimline/model/timeline/window";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Arrangement, arrange, type ArrangeInput, mostMarks } from "./arrange.ts";
import { readRange } from "./chart-range.ts";
import { listLanes } from "./lane-list.ts";
import { rowHeight } from "./stack-rows.ts";
import { stepFrom } from "./step-marks.ts";
import { itemOn, timeZone, windowArbitrary } from "./window.fixture.ts";

function answerOf(items: TimelineWindow["items"], bins: TimelineWindow["bins"] = []): TimelineWindow {
  const counted = bins.reduce((sum, { count }) => sum + count, 0);
  return {
    rev: 1,
    from: "2024-10-01T00:00:00.000Z",
    to: "2024-11-30T23:59:59.999Z",
    total: items.length + counted,
    items,
    bins,
    undated: 0,
    before: 0,
    after: 0,
  };
}

function arranged(answer: TimelineWindow, more: Partial<ArrangeInput> = {}): Arrangement {
  return arrange({
    answer,
    lanes: listLanes([answer], { sort: "kind", locale: "de" }),
    range: readRange(answer),
    width: 1000,
    height: 520,
    lines: [],
    until: Date.parse("2024-10-28T22:59:59.999Z"),
    measure: (text) => text.length * 7,
    locale: "de",
    timeZone,
    ...more,
  });
}

describe("whatever a window answers", () => {
  const answers = windowArbitrary(330);
  const runs = { numRuns: 40 };

  test("every event is drawn once or counted once, and every counted one is", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { marks, single, grouped } = arranged(answer);
        const slugs = marks.flatMap((mark) => (mark.type === "event" ? [mark.item.slug] : []));
        expect(new Set(slugs).size).toBe(slugs.length);
        expect(slugs.length).toBe(single);
        const inGroups = marks.reduce((sum, mark) => sum + (mark.type === "group" ? mark.count : 0), 0);
        expect(inGroups).toBe(grouped);
        expect(single + grouped).toBe(answer.total);
      }),
      runs,
    );
  });

  test("no more marks are drawn than a browser moves smoothly", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        expect(arranged(answer).marks.length).toBeLessThanOrEqual(mostMarks);
        expect(arranged(answer, { most: 40 }).marks.length).toBeLessThanOrEqual(40);
      }),
      runs,
    );
  });

  test("no two marks of a lane overlap", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const byRow = Map.groupBy(arranged(answer).marks, ({ laneIndex, top }) => `${laneIndex} ${top}`);
        for (const marks of byRow.values()) {
          const sorted = marks.toSorted((a, b) => a.left - b.left);
          for (const [index, mark] of sorted.entries()) {
            expect(mark.left).toBeGreaterThanOrEqual(sorted[index - 1]?.right ?? -Infinity);
          }
        }
      }),
      runs,
    );
  });

  test("ids are unique, and every mark has a name and lies in its lane", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { marks, lanes } = arranged(answer);
        expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
        for (const { name, laneIndex, top } of marks) {
          expect(name).not.toBe("");
          const lane = lanes[laneIndex];
          expect(top).toBeGreaterThanOrEqual(0);
          expect(top + rowHeight).toBeLessThanOrEqual(lane?.height ?? 0);
        }
      }),
      runs,
    );
  });

  test("arrows go through all marks in both directions, and up and down by lane", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { marks } = arranged(answer);
        const forth = walk(marks, "first", "later");
        expect(forth).toEqual(marks.map(({ id }) => id));
        expect(walk(marks, "last", "earlier")).toEqual(forth.toReversed());
        for (const mark of marks) {
          const lanes = marks.map(({ laneIndex }) => laneIndex);
          const below = Math.min(...lanes.filter((lane) => lane > mark.laneIndex));
          expect(stepFrom(marks, mark.id, "lane-below")?.laneIndex ?? Infinity).toBe(below);
          const above = Math.max(...lanes.filter((lane) => lane < mark.laneIndex));
          expect(stepFrom(marks, mark.id, "lane-above")?.laneIndex ?? -Infinity).toBe(above);
        }
      }),
      { numRuns: 15 },
    );
  });

  function walk(marks: Arrangement["marks"], start: "first" | "last", way: "later" | "earlier"): string[] {
    const ids: string[] = [];
    for (let mark = stepFrom(marks, null, start); mark; mark = stepFrom(marks, mark.id, way)) {
      ids.push(mark.id);
      if (ids.length > marks.length) throw new Error("the walk never ends");
    }
    return ids;
  }
});

test("an event is called by its date, title and assessment as the model words them", () => {
  const item = itemOn("../2024-10-28", {
    title: "Truppen entsandt",
    kind: "troop_deployment",
    assessment: { support: "confirmed", contested: true, overdue: false, fulfilledBy: null },
  });
  const [mark] = arranged(answerOf([item])).marks;
  const when = formatWhen(item.when, { locale: "de", timeZone, phase: "occurred" });
  expect(mark?.name).toContain(`${when}: Truppen entsandt. ${assessmentName(item.assessment, "de")}`);
});

test("a group says how many events it holds, and from when to when", () => {
  const bin = {
    lane: "signals",
    from: "2024-10-08T00:00:00.000Z",
    to: "2024-10-09T12:00:00.000Z",
    count: 1_204,
  };
  const [mark] = arranged(answerOf([], [bin])).marks;
  expect(mark?.name).toBe("1.204 Ereignisse, 8.–9. Okt. 2024");
});

test("words don't cross the line of the day as known on, where there is room before it", () => {
  const line = Date.parse("2024-10-28T22:59:59.999Z");
  const { marks } = arranged(answerOf([itemOn("2024-10-28", { title: "x".repeat(30) })]), { lines: [line] });
  const [mark] = marks;
  const x = ((line - readRange(answerOf([])).from) / (61 * 86_400_000)) * 1000;
  expect(mark?.type === "event" && mark.side).toBe("left");
  expect(mark?.right).toBeLessThanOrEqual(x + 10);
});

describe("words", () => {
  const edge = readRange(answerOf([])).to;
  const line = Date.parse("2024-10-28T22:59:59.999Z");
  const answers = windowArbitrary(60);
  const pixel = (instant: number): number =>
    ((instant - readRange(answerOf([])).from) / (61 * 86_400_000)) * 1000;

  test("beside a mark never cross the day as known on or leave the range", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        for (const mark of arranged(answer, { lines: [line, edge] }).marks) {
          if (mark.type === "group" || mark.labelWidth === 0) continue;
          const { side, labelWidth } = mark;
          if (side !== "right" && side !== "left") continue;
          const words =
            side === "left" ? [mark.left, mark.left + labelWidth] : [mark.right - labelWidth, mark.right];
          expect(words[0]).toBeGreaterThanOrEqual(-2);
          for (const x of [pixel(line), pixel(edge)])
            expect((words[0] ?? 0) >= x - 2 || (words[1] ?? 0) <= x + 6).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("in a bar stand where the bar is in sight", () => {
    const long = itemOn("2024-08-01/2024-10-20", { title: "x".repeat(20), phase: "ongoing" });
    const [mark] = arranged(answerOf([long])).marks;
    const seen = pixel(Date.parse("2024-10-20T21:59:59.999Z"));
    expect(mark?.type === "event" && [mark.side, mark.labelWidth < seen]).toEqual(["in", true]);
    const leaving = itemOn("2024-08-01/2024-10-02", { title: "x".repeat(20), phase: "ongoing" });
    const [left] = arranged(answerOf([leaving])).marks;
    expect(left?.type === "event" && left.side).toBe("right");
  });

  test("of a bar that leaves the range leave its mark in sight", () => {
    const first = itemOn("2024-11-27/2025-02-01", {
      title: "x".repeat(40),
      significance: 90,
      phase: "ongoing",
    });
    const full = itemOn("2024-11-26", { slug: "full", title: "y".repeat(80), significance: 95 });
    const { marks } = arranged(answerOf([first, full]), { height: 60, lines: [edge] });
    const bar = marks.find(({ id }) => id === `event:${first.slug}`);
    if (bar?.type !== "event") throw new Error("the bar isn't drawn");
    const seen = bar.side === "in" ? Math.max(bar.left, 0) : bar.left;
    expect(["in", "left"]).toContain(bar.side);
    expect(seen).toBeLessThan(1000 - bar.labelWidth);
  });

  test("before an open start's end don't leave the range", () => {
    const [mark] = arranged(answerOf([itemOn("../2024-10-10", { title: "x".repeat(40) })])).marks;
    expect(mark?.left).toBeGreaterThanOrEqual(0);
  });

  test("are as long as their row has room for", () => {
    const title = "Ein Titel, der länger ist als die Worte zuerst bekommen";
    const [alone] = arranged(answerOf([itemOn("2024-10-03", { title })])).marks;
    expect(alone?.type === "event" && alone.labelWidth).toBe(title.length * 7);
  });
});

test("an open end far away still reaches into what is in sight", () => {
  const items = [
    itemOn("../2025-06-01", { slug: "before", title: "Davor" }),
    itemOn("2020-01-01/..", {
      slug: "since",
      title: "Seither",
      kind: "military_operation",
      phase: "ongoing",
    }),
  ];
  const until = Date.parse("2024-06-01T00:00:00Z");
  for (const mark of arranged(answerOf(items), { until }).marks) {
    expect(mark.left).toBeLessThan(1000);
    expect(mark.right).toBeGreaterThan(0);
  }
});

describe("rows", () => {
  test("go to what is important before a busy lane of lesser events gets more", () => {
    const day = "2024-10-28";
    const lesser = Array.from({ length: 20 }, (_, index) =>
      itemOn(day, { slug: `lesser-${index}`, significance: 2, title: "x".repeat(120) }),
    );
    const weighty = Array.from({ length: 4 }, (_, index) =>
      itemOn(day, {
        slug: `weighty-${index}`,
        kind: "official_confirmation",
        significance: 5,
        title: "x".repeat(120),
      }),
    );
    const { marks } = arranged(answerOf([...lesser, ...weighty]), { height: 270 });
    const drawn = marks.flatMap((mark) => (mark.type === "event" ? [mark.item.slug] : []));
    expect(drawn).toEqual(expect.arrayContaining(weighty.map(({ slug }) => slug)));
  });

  test("hold a mark rather than a group of one, wherever that fits", () => {
    const busy = Array.from({ length: 12 }, (_, index) =>
      itemOn("2024-10-20", { slug: `busy-${index}`, title: "x".repeat(120), significance: 3 }),
    );
    const aside = itemOn("2024-11-20", { slug: "aside", significance: 1 });
    const { marks } = arranged(answerOf([...busy, aside]), { height: 60 });
    expect(marks.some(({ id }) => id === "event:aside")).toBe(true);
    expect(marks.some((mark) => mark.type === "group" && mark.count > 1)).toBe(true);
  });
});

test("what matters less never moves what matters more", () => {
  const important = ["2024-10-08", "2024-10-09", "2024-10-12"].map((when) =>
    itemOn(when, { significance: 90 }),
  );
  const others = ["2024-10-07", "2024-10-10"].map((when) => itemOn(when, { significance: 10 }));
  const rowOf = (arrangement: Arrangement, id: string): number => {
    const mark = arrangement.marks.find((one) => one.id === id);
    return mark ? Math.round(mark.top / rowHeight) : -1;
  };
  const [few, many] = [arranged(answerOf(important)), arranged(answerOf([...others, ...important]))];
  const order = (arrangement: Arrangement): number[] =>
    important.map(
      ({ slug }) => rowOf(arrangement, `event:${slug}`) - rowOf(arrangement, `event:${important[0]?.slug}`),
    );
  expect(order(many)).toEqual(order(few));
});
