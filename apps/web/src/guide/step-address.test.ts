import { describe, expect, test } from "vitest";
import { askedPath, readAsked, type StoryAsked } from "../story/story-asked.ts";
import { askedAtStep, isAtStep, type PresentStep, withoutStep } from "./step-address.ts";

const ask = (search: Record<string, string>): StoryAsked => readAsked(search);
const path = (asked: StoryAsked) => askedPath("s", asked).replace("/stories/s", "");

const event: PresentStep = { id: "aaaa", show: { type: "event", event: "one" } };
const other: PresentStep = { id: "bbbb", show: { type: "event", event: "two" } };
const positions: PresentStep = { id: "cccc", show: { type: "view", view: "positions", asOf: "2024-10-21" } };
const map: PresentStep = { id: "dddd", show: { type: "view", view: "map", asOf: null } };

describe("from step to step", () => {
  test("an event leaves view, day, revision and lanes as the reader has them", () => {
    const asked = ask({ view: "map", asof: "2024-10-30", rev: "3", lanes: "party", step: "aaaa" });
    expect(path(askedAtStep(asked, event, other))).toBe(
      "?view=map&asof=2024-10-30&rev=3&lanes=party&step=bbbb",
    );
  });

  test("what could hide a step, or belongs to another place, is left behind", () => {
    const asked = ask({
      party: "nato",
      q: "x",
      event: "one",
      window: "2024-10-01..2024-10-31",
      vs: "now",
      step: "aaaa",
    });
    expect(path(askedAtStep(asked, event, other))).toBe("?step=bbbb");
  });

  test("a view brings its day, and takes it away again", () => {
    const there = askedAtStep(ask({ step: "aaaa" }), event, positions);
    expect(path(there)).toBe("?view=positions&asof=2024-10-21&step=cccc");
    expect(path(askedAtStep(there, positions, other))).toBe("?step=bbbb");
    expect(path(withoutStep(there, positions))).toBe("");
  });

  test("a day that the reader has chosen meanwhile stays", () => {
    const moved = ask({ view: "positions", asof: "2024-11-01", step: "cccc" });
    expect(path(askedAtStep(moved, positions, event))).toBe("?asof=2024-11-01&step=aaaa");
  });

  test("a view without a day leaves the reader's", () => {
    expect(path(askedAtStep(ask({ asof: "2024-11-01", step: "aaaa" }), event, map))).toBe(
      "?view=map&asof=2024-11-01&step=dddd",
    );
  });

  test("back along the same way leads to the same addresses", () => {
    const first = ask({ step: "aaaa" });
    const there = askedAtStep(first, event, positions);
    expect(path(askedAtStep(there, positions, event))).toBe(path(first));
  });
});

test("a reader who has gone elsewhere is told of the step's view", () => {
  expect(isAtStep(ask({ view: "positions", asof: "2024-10-21" }), positions)).toBe(true);
  expect(isAtStep(ask({ view: "positions", asof: "2024-10-22" }), positions)).toBe(false);
  expect(isAtStep(ask({ view: "list", asof: "2024-10-21" }), positions)).toBe(false);
  expect(isAtStep(ask({ view: "list" }), event)).toBe(true);
});

test("what is no step's name is passed over with a word", () => {
  expect(readAsked({ step: "Step 3" })).toMatchObject({ step: undefined, ignored: ["step=Step 3"] });
});
