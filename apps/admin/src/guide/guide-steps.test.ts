import { guideStepSchema } from "@claimline/model/story/guide";
import { expect, test } from "vitest";
import { moved, newStep, withoutEmptyTexts } from "./guide-steps.ts";

const steps = ["aaaa", "bbbb", "cccc"].map((id) => ({ ...newStep(), id }));
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(" ");

test("a step moves by one place, and not beyond the ends", () => {
  expect(ids(moved(steps, 1, -1))).toBe("bbbb aaaa cccc");
  expect(ids(moved(steps, 1, 1))).toBe("aaaa cccc bbbb");
  expect(moved(steps, 0, -1)).toBe(steps);
  expect(moved(steps, 2, 1)).toBe(steps);
});

test("a new step lacks only its event", () => {
  const step = newStep();
  expect(guideStepSchema.safeParse(step).success).toBe(false);
  expect(guideStepSchema.safeParse({ ...step, show: { type: "event", event: "one" } }).success).toBe(true);
  expect(newStep().id).not.toBe(newStep().id);
});

test("a text that was emptied is one that isn't there", () => {
  const [step] = withoutEmptyTexts([{ ...newStep(), text: { de: " Satz ", en: "  " } }]);
  expect(step?.text).toEqual({ de: "Satz" });
});
