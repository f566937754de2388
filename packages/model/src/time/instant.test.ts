import { expect, test } from "vitest";
import { parseInstant, printInstant } from "./instant.ts";

test.each([
  ["2024-10-28T17:40:00Z", "2024-10-28T17:40:00.000Z"],
  ["2024-10-28T18:40:00+01:00", "2024-10-28T17:40:00.000Z"],
  ["2024-10-28T18:40:00.5-09:30", "2024-10-29T04:10:00.500Z"],
  ["0050-01-01T00:00:00Z", "0050-01-01T00:00:00.000Z"],
])("%s", (text, printed) => {
  expect(printInstant(parseInstant(text))).toBe(printed);
});

test.each([
  "2024-10-28",
  "2024-10-28T18:40:00",
  "2024-10-28T18:40Z",
  "2024-02-30T18:40:00Z",
  "2024-10-28T24:00:00Z",
  "2024-10-28T18:40:60Z",
  "2024-10-28 18:40:00Z",
  "2024-10-28T18:40:00.1234Z",
  "2024-10-28T18:40:00+24:00",
  "Mon, 28 Oct 2024 18:40:00 GMT",
  "",
])("%j is no instant", (text) => {
  expect(parseInstant(text)).toBeNull();
});
