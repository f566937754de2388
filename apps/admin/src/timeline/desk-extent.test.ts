import { describe, expect, test } from "vitest";
import { everything, extentOf } from "./desk-extent.ts";

type Item = Parameters<typeof extentOf>[0]["items"][number];

const item = (earliest: string | null, latest: string | null): Item => ({
  slug: "an-event",
  kind: "statement",
  phase: null,
  when: "2024",
  earliest,
  latest,
  title: "",
  lang: null,
  lane: null,
  significance: 3,
  assessment: { support: "none", contested: false, overdue: false, fulfilledBy: null },
  url: "",
});
const [first, last] = ["2024-06-18T22:00:00.000Z", "2024-06-19T21:59:59.999Z"];

describe("extentOf", () => {
  test("goes from the first known instant to the last, ends that are open left out", () => {
    const items = [item(null, "2024-03-01T00:00:00.000Z"), item(first, last), item(last, null)];
    expect(extentOf({ items, bins: [] })).toEqual({ from: "2024-03-01T00:00:00.000Z", to: last });
  });

  test("takes in the cells of what is only counted", () => {
    const bins = [{ lane: null, from: "2023-01-01T00:00:00.000Z", to: "2023-12-31T23:59:59.999Z", count: 9 }];
    expect(extentOf({ items: [item(first, last)], bins })).toEqual({
      from: "2023-01-01T00:00:00.000Z",
      to: last,
    });
  });

  test("stays within what can be asked for", () => {
    const bins = [
      { lane: null, from: "-000100-01-01T00:00:00.000Z", to: "+010100-01-01T00:00:00.000Z", count: 1 },
    ];
    expect(extentOf({ items: [], bins })).toEqual(everything);
  });

  test("is nothing where nothing has a date", () => {
    expect(extentOf({ items: [], bins: [] })).toBeNull();
  });
});
