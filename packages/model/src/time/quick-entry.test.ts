import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "./edtf.ts";
import { readQuickEntry } from "./quick-entry.ts";

const german = { locale: "de", today: "2026-11-23", timeZone: "Europe/Berlin" } as const;
const english = { ...german, locale: "en" } as const;

describe("a line typed in a hurry", () => {
  test.each([
    ["heute 14:30 Explosion in Sudscha", "Explosion in Sudscha", "2026-11-23T14:30:00+01:00"],
    ["heute 14:30: Explosion in Sudscha", "Explosion in Sudscha", "2026-11-23T14:30:00+01:00"],
    ["Explosion in Sudscha, gestern", "Explosion in Sudscha", "2026-11-22"],
    ["Truppen verlegt vergangene Woche", "Truppen verlegt", "2026-11-16/2026-11-22"],
    ["28.10. NATO bestätigt Einsatz", "NATO bestätigt Einsatz", "2026-10-28"],
    ["Delegation reist nach Kiew – bis 28.10.", "Delegation reist nach Kiew", "../2026-10-28"],
    ["2024-10-28: NATO bestätigt", "NATO bestätigt", "2024-10-28"],
    ["NATO bestätigt Einsatz", "NATO bestätigt Einsatz", null],
    // What looks like a date and isn't meant as one.
    ["1500 Soldaten in Russland", "1500 Soldaten in Russland", null],
    ["So sagt es Kiew", "So sagt es Kiew", null],
    ["Moskau bestätigt 10000", "Moskau bestätigt 10000", null],
    ["2024: Abkommen ratifiziert", "Abkommen ratifiziert", "2024"],
    ["gestern", "", "2026-11-22"],
    ["", "", null],
  ])("%s", (text, title, when) => {
    expect(readQuickEntry(text, german)).toEqual({ title, when, url: null });
  });

  test("in English", () => {
    expect(readQuickEntry("Talks in Kyiv early October", english)).toMatchObject({ title: "Talks in Kyiv" });
    expect(readQuickEntry("last week: convoy seen", english)).toMatchObject({
      title: "convoy seen",
      when: "2026-11-16/2026-11-22",
    });
  });

  test("with an address on the web, wherever it stands", () => {
    const read = (text: string) => readQuickEntry(text, german);
    const url = "https://example.org/a?b=1";
    expect(read(`gestern Konvoi gesehen ${url}`)).toEqual({
      title: "Konvoi gesehen",
      when: "2026-11-22",
      url,
    });
    expect(read(`${url} Konvoi gesehen (gestern).`).url).toBe(url);
    expect(read(`Konvoi gesehen, ${url}.`)).toEqual({ title: "Konvoi gesehen", when: null, url });
    expect(read(url)).toEqual({ title: "", when: null, url });
    expect(read("javascript://example.org/a").url).toBeNull();
  });

  test("loses no word that is no part of a date and gives a date that is one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("heute", "NATO", "28.10.", "Kiew", "10", "–", "Mai", ":")),
        (words) => {
          const { title, when } = readQuickEntry(words.join(" "), german);
          expect(when === null || parseEdtf(when).ok).toBe(true);
          for (const name of ["NATO", "Kiew"]) {
            expect(title.split(" ").filter((word) => word === name)).toHaveLength(
              words.filter((word) => word === name).length,
            );
          }
        },
      ),
    );
  });
});
