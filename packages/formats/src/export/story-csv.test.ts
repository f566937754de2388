import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { neutraliseCell, restoreCell } from "./csv-cell.ts";
import { storyArbitrary, storyWith, textArbitrary } from "./exported-story.fixture.ts";
import { writeCsv } from "./story-csv.ts";

/** As another program reads it: fields by the names of the first row. */
function readRows(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/u, ""), {
    header: true,
    skipEmptyLines: true,
    newline: "\r\n",
  });
  expect(errors).toEqual([]);
  return data;
}

test("every text comes back, and none begins a formula on the way", () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const rows = readRows(writeCsv(story));
      const expected = story.events.flatMap((event) =>
        (event.claims.length === 0 ? [null] : event.claims).map((claim) => ({
          title: event.title,
          summary: event.summary,
          when: event.when ?? "",
          support: event.assessment.support,
          statement: claim?.statement ?? "",
          quote: claim?.quote?.text ?? "",
          said_at: claim?.saidAt ?? "",
          known_from: claim?.knownFrom ?? "",
        })),
      );
      const names = Object.keys(expected[0] ?? {});
      const restored = rows.map((row) =>
        Object.fromEntries(names.map((name) => [name, restoreCell(row[name] ?? "")])),
      );
      expect(restored).toEqual(expected);
      for (const cell of rows.flatMap((row) => Object.values(row)))
        expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
  );
});

test.each(["=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\r=1", " =1", "'=1", "''=1", "＝1", "\n=1"])(
  "%j is neutralised, and comes back",
  (text) => {
    expect(neutraliseCell(text)).toBe(`'${text}`);
    expect(restoreCell(neutraliseCell(text))).toBe(text);
  },
);

test("what is no formula stays as it is, apostrophes too", () => {
  for (const text of ["", "'tis", "a=b", "''", "2024-10-28", "7", "’"])
    expect(neutraliseCell(text)).toBe(text);
  fc.assert(fc.property(textArbitrary, (text) => restoreCell(neutraliseCell(text)) === text));
});

test("an imprecise date stands as EDTF, with its bounds and in words", () => {
  const [row] = readRows(writeCsv(storyWith({ when: "2024-10~" })));
  expect(row).toMatchObject({
    when: "2024-10~",
    earliest: "2024-09-30T22:00:00.000Z",
    latest: "2024-10-31T22:59:59.999Z",
    support: "announced",
    url: "https://news.example/en/stories/x/events/visit",
  });
  expect(row?.["when_words"]).toMatch(/October 2024/);
});
