import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKeys } from "./fold-name.ts";

const oneName: readonly (readonly string[])[] = [
  ["Selenskyj", "Selenski", "Selenskij", "Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Zelens'kyj"],
  ["Selenskyj", "Зеленський", "Зеленский"],
  ["Sudscha", "Sudzha", "Sudža", "Суджа"],
  ["Lawrow", "Lavrov", "Lawroff", "Lavroff", "Лавров"],
  ["Schoigu", "Shoigu", "Schojgu", "Shoygu", "Šojgu", "Шойгу"],
  ["Pjöngjang", "Pjoengjang", "Pyongyang", "Pyeongyang", "P'yŏngyang"],
  ["Jong", "Dschong", "Jeong"],
  ["Un", "Eun"],
  ["Peskow", "Peskov", "Песков"],
  ["Sacharowa", "Zakharova", "Захарова"],
  ["Schukow", "Zhukov", "Žukov", "Жуков"],
  ["Chabarowsk", "Khabarovsk", "Хабаровск"],
  ["Tschernihiw", "Chernihiv", "Чернігів"],
  ["Donezk", "Donetsk", "Donets'k", "Донецк"],
  ["Jelzin", "Yeltsin"],
  ["Blagoweschtschensk", "Blagoveshchensk", "Благовещенск"],
  ["Ussurijsk", "Ussuriysk", "Уссурийск"],
  ["Wladiwostok", "Vladivostok", "Владивосток"],
  ["Gerassimow", "Gerasimov"],
  ["Sinowjew", "Zinovyev"],
  ["Nebensja", "Nebenzia", "Nebenzya"],
  ["Andrij", "Andrii", "Andriy"],
  ["Sergej", "Sergei", "Sergey"],
  ["Wolodymyr", "Volodymyr", "Володимир"],
  ["Kiew", "Kyjiw", "Kyiv", "Kiev", "Київ"],
  ["Yoon", "Yun"],
  ["Yonhap", "Yeonhap", "Jonhap"],
  ["Öhman", "Ohman", "Oehman"],
  ["Kursk", "Kurs'k", "Курськ", "KURSK"],
];

describe("spellings of one name share a key:", () => {
  test.each(oneName.map((spellings) => [spellings.join(", "), spellings] as const))(
    "%s",
    (_told, spellings) => {
      const [first = "", ...others] = spellings;
      for (const other of others) {
        expect(
          nameKeys(other).some((key) => nameKeys(first).includes(key)),
          other,
        ).toBe(true);
      }
    },
  );
});

test.each([
  ["Lawrow", "Larow"],
  ["Putin", "Patin"],
  ["Sudscha", "Suma"],
  ["Kursk", "Kirsk"],
  ["Seoul", "Sewol"],
  ["Dschong", "Yong"],
  ["Nordkorea", "Südkorea"],
])("%s and %s are different names", (a, b) => {
  expect(nameKeys(a).filter((key) => nameKeys(b).includes(key))).toEqual([]);
});

test.each(["", "2024", "KN-23", "T72", "!?", "\u0000"])("%j is no name", (word) => {
  expect(nameKeys(word)).toEqual([]);
});

test("there are at most four keys, of small letters, each among its own keys", () => {
  const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzäöüßžšйжхщї'");
  const syllables = fc.constantFrom(
    "sch",
    "tsch",
    "ch",
    "j",
    "zh",
    "yj",
    "ow",
    "ff",
    "eo",
    "schtsch",
    "s",
    "h",
    "t",
  );
  const word = fc.array(fc.oneof(letters, syllables), { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(word, fc.string()), (name) => {
      const keys = nameKeys(name);
      expect(keys.length).toBeLessThanOrEqual(4);
      for (const key of keys) {
        expect(key).toMatch(/^[a-z]+$/);
        expect(nameKeys(key)).toContain(key);
      }
    }),
    { numRuns: 200 },
  );
});

test("case and accents make no difference", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (name) => {
      expect(nameKeys(name.toUpperCase())).toEqual(nameKeys(name));
      expect(nameKeys(name.replaceAll(/[aou]/g, (vowel) => `${vowel}\u0308`).normalize("NFC"))).toEqual(
        nameKeys(name),
      );
    }),
  );
});
