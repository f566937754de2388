import { describe, expect, test } from "vitest";
import { joinSubjects, type NamedActor, subjectOf } from "./name-in-sentence.ts";

function named(
  de: string | undefined,
  en: string | undefined,
  pluralIn: NamedActor["pluralIn"] = [],
): NamedActor {
  return { slug: "the-slug", name: { de, en }, pluralIn };
}

describe("subjectOf", () => {
  test.each([
    [named("NATO", "NATO"), "die NATO", "NATO"],
    [named("Ukraine", "Ukraine"), "die Ukraine", "Ukraine"],
    [named("Südkorea", "South Korea"), "Südkorea", "South Korea"],
    [named("Europäische Union", "European Union"), "die Europäische Union", "the European Union"],
    [named("Vereinigtes Königreich", "United Kingdom"), "das Vereinigte Königreich", "the United Kingdom"],
    [named("Iran", "Iran"), "der Iran", "Iran"],
    [named("Blue/Yellow", "Blue/Yellow"), "Blue/Yellow", "Blue/Yellow"],
  ])("puts the article before the names that take one: %o", (actor, de, en) => {
    expect(subjectOf(actor, "de", "de")).toEqual({ text: de, plural: false });
    expect(subjectOf(actor, "en", "de")).toEqual({ text: en, plural: false });
  });

  test("gives every German plural its article, and the plural to the language that has it", () => {
    const usa = named("USA", "United States", ["de"]);
    expect(subjectOf(usa, "de", "de")).toEqual({ text: "die USA", plural: true });
    expect(subjectOf(usa, "en", "de")).toEqual({ text: "the United States", plural: false });
    const nations = named("Vereinte Nationen", "United Nations", ["de"]);
    expect(subjectOf(nations, "de", "de")).toEqual({ text: "die Vereinten Nationen", plural: true });
    const allies = named("Alliierte", "allies", ["de", "en"]);
    expect(subjectOf(allies, "en", "de")).toEqual({ text: "allies", plural: true });
  });

  test("leaves a name alone that stands in for a missing translation", () => {
    expect(subjectOf(named("USA", undefined, ["de"]), "en", "de")).toEqual({ text: "USA", plural: true });
    expect(subjectOf(named(undefined, "United States"), "de", "de")).toEqual({
      text: "United States",
      plural: false,
    });
  });

  test("names an actor without a name by its slug", () => {
    expect(subjectOf(named(undefined, undefined), "de", "de")).toEqual({ text: "the-slug", plural: false });
  });
});

describe("joinSubjects", () => {
  const [one, two] = [
    { text: "Südkorea", plural: false },
    { text: "die USA", plural: true },
  ];

  test("keeps the number of a single subject", () => {
    expect(joinSubjects([one], "de")).toEqual(one);
    expect(joinSubjects([two], "de")).toEqual(two);
  });

  test("joins several into a plural, in the language's way", () => {
    expect(joinSubjects([one, two], "de")).toEqual({ text: "Südkorea und die USA", plural: true });
    expect(joinSubjects([one, one, one], "en")).toEqual({
      text: "Südkorea, Südkorea and Südkorea",
      plural: true,
    });
  });
});
