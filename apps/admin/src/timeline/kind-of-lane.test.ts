import { laneSchema } from "@claimline/model/event/lane";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import { expect, test } from "vitest";
import { kindOfLane } from "./kind-of-lane.ts";

test.each(laneSchema.options)("proposes a kind of the lane %s", (lane) => {
  const kind = kindOfLane(lane);
  expect(kind && kinds[kind].lane).toBe(lane);
});

test("proposes none elsewhere", () => {
  expect(kindOfLane(null)).toBeNull();
  expect(kindOfLane("south-korea")).toBeNull();
});
