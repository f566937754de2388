import { expect, test } from "vitest";
import { eventKinds, kinds } from "./kinds/all-kinds.ts";
import { emptyDetails } from "./empty-details.ts";

test.each(eventKinds)("the empty details of %s are details of it", (kind) => {
  const details = emptyDetails(kind);
  expect(kinds[kind].details.parse(details)).toEqual(details);
  expect(
    Object.values(details)
      .flat()
      .filter((value) => value !== null && value !== "unknown"),
  ).toEqual([]);
});
