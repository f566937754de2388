import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAll } from "./find-words.ts";
import { readSearch, searchTextSchema } from "./read-search.ts";
import { suggestNames } from "./suggest-names.ts";

/** The words of a text that a search finds; `null` unless all that it asks for is there. */
function foundIn(text: string, q: string): string[] | null {
  const search = readSearch(q);
  const { ranges, found } = findAll(text, search);
  return found.size === search.length ? ranges.map(([from, to]) => text.slice(from, to)) : null;
}

describe("a search", () => {
  test.each([
    ["Nordkoreanische Truppen in Russland", "Truppe", ["Truppen"]],
    ["Die Truppe zog ab", "Truppen", ["Truppe"]],
    ["North Korean soldiers", "soldier", ["soldiers"]],
    ["One soldier was seen", "Soldiers", ["soldier"]],
    ["Präsident Selenskyj sprach", "Zelensky", ["Selenskyj"]],
    ["Selenskyjs Rede, Zelensky's speech", "Zelenskyy", ["Selenskyjs", "Zelensky's"]],
    ["Kämpfe bei Sudscha", "sudzha", ["Sudscha"]],
    ["Kämpfe bei Sudscha", "Sudža", ["Sudscha"]],
    ["Kämpfe bei Sudscha", "Sudža", ["Sudscha"]],
    ["Kämpfe bei Sudscha", "Sudž", ["Sudscha"]],
    ["Bilder aus Sudža", "Sudscha", ["Sudža"]],
    ["Bilder aus Sudža", "Sudza", ["Sudža"]],
    ["Sergej Schoigu", "Šojgu", ["Schoigu"]],
    ["Die Škodas rollten", "skoda", ["Škodas"]],
    ["Kim Jong Un reist", "Kim Dschong-un", ["Kim", "Jong Un"]],
    ["Beratung in Pjöngjang", "Pyongyang", ["Pjöngjang"]],
    ["Präsident Selenskyj", "Зеленський", ["Selenskyj"]],
    ["Указ: Зеленський", "Selenskyj", ["Зеленський"]],
    ["김정은 위원장", "김정은", ["김정은"]],
    ["김정은위원장", "정은", ["김정은위원장"]],
    ["Außenminister", "aussenminister", ["Außenminister"]],
    ["Die Truppenstationierung", "stationierung", ["Truppenstationierung"]],
    ["Nordkorea liefert", "nord", ["Nordkorea"]],
    ["Ein Rat der Alten", "rat", ["Rat"]],
    ["Die Rate stieg", "rat", ["Rate"]],
    ["Die Rate stieg", "ra", null],
    ["Der Ratskeller schloss", "rat schloss", null],
    ["Operation", "rat", null],
    ["Soldaten aus dem Norden", "Soldaten in der Region", null],
    ["Soldaten, Region", "Soldaten in der Region", ["Soldaten", "Region"]],
    ["Das war in der Nacht", "in der", ["in", "der"]],
    ["10.000 Soldaten", "10.000", ["10.000"]],
    ["10 Soldaten, 000", "10.000", null],
    ["Eine Il-76 flog", "IL 76", ["Il", "76"]],
    ["Truppen in Russland", '"Truppen in Russland"', ["Truppen in Russland"]],
    ["Truppen nach Russland", '"Truppen in Russland"', null],
    ["Die Truppe", '"Truppen"', null],
    ["Die Truppen", "„truppen“", ["Truppen"]],
    ["Kursk", "Kursk Kiew", null],
    ["Alpha und Beta", '"Alpha', ["Alpha"]],
  ])("in %j for %j finds %j", (text, q, expected) => {
    expect(foundIn(text, q)).toEqual(expected);
  });
});

test.each(["!?", "---", '""', "\u0000", "\uD800", "' '", "%_\\"])(
  "%j asks for nothing, and is refused",
  (q) => {
    expect(readSearch(q)).toEqual([]);
    expect(searchTextSchema.safeParse(q).success).toBe(false);
  },
);

test.each(["", "   ", "a", "Kursk & (NATO | !USA) <-> :*", "x".repeat(200), "Kursk\u0000"])(
  "%j can be asked",
  (q) => {
    expect(searchTextSchema.safeParse(q).success).toBe(true);
  },
);

test("what is longer than 200 characters is refused", () => {
  expect(searchTextSchema.safeParse("a".repeat(10_000)).success).toBe(false);
});

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.lorem({ maxCount: 12 }),
  fc
    .array(fc.constantFrom("Truppen", "Selenskyj", "„", '"', "-", "Kim", "der", "É", "김정은"), {
      maxLength: 9,
    })
    .map((parts) => parts.join(" ")),
);

test("every word of a text finds the text, and ranges are in order, apart and within it", () => {
  fc.assert(
    fc.property(text, fc.nat(), (read, pick) => {
      const words = read.split(/\s+/u).filter((word) => readSearch(word).length > 0);
      const word = words[pick % Math.max(1, words.length)];
      fc.pre(word !== undefined && !/["“”„«»]/u.test(word));
      const { ranges, found } = findAll(read, readSearch(word ?? ""));
      expect(found.size).toBe(1);
      let end = 0;
      for (const [from, to] of ranges) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(read.length);
    }),
  );
});

test("each letter more that is typed finds the same or less, until the word is finished", () => {
  const texts = ["Truppenstationierung", "Selenskyj", "Pyongyang", "Operation", "Nordkorea"];
  for (const whole of texts) {
    for (let length = 3; length <= whole.length; length += 1) {
      expect(foundIn(`Die ${whole} dort`, whole.slice(0, length)), whole.slice(0, length)).toEqual([whole]);
    }
  }
});

describe("names that may have been meant", () => {
  const names = ["Wolodymyr Selenskyj", "Kursk", "Pjöngjang", "Kim Jong Un", "Wladimir Putin", "Sudscha"];
  test.each([
    ["Selensky j", ["Wolodymyr Selenskyj"]],
    ["Zelnsky", ["Wolodymyr Selenskyj"]],
    ["Kurks", ["Kursk"]],
    ["Piongjan", ["Pjöngjang"]],
    ["Puttin", ["Wladimir Putin"]],
    ["qqqq", []],
    ["", []],
  ])("for %j are %j", (q, expected) => {
    expect(suggestNames(readSearch(q), names)).toEqual(expected);
  });
});
