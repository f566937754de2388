import { expect, test } from "vitest";
import { mergeRecord } from "./merge-record.ts";

const base = { title: "Report", publisher: "Wire", url: null, remark: null };

test("what others changed is taken over where I left it, and shown where both did", () => {
  const theirs = { ...base, publisher: "Agency", url: "https://example.org", remark: "both" };
  const mine = { ...base, title: "My report", publisher: "Mine", remark: "both" };
  const { values, met } = mergeRecord(base, theirs, mine);
  expect(values).toEqual({
    title: "My report",
    publisher: "Mine",
    url: "https://example.org",
    remark: "both",
  });
  expect(met).toEqual(["publisher"]);
});

test("what nobody else changed stays as it is being typed", () => {
  const mine = { ...base, title: "Being typed " };
  expect(mergeRecord(base, base, mine)).toMatchObject({ values: mine, met: [] });
});
