import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../claim/schema.ts";
import { sameValue } from "../same-value.ts";
import { contentChanges, isUnchanged } from "./content-changes.ts";
import type { DescribeSetting } from "./described-item.ts";
import { type EventContent, eventContentSchema } from "./schema.ts";

const names: Readonly<Record<string, string>> = {
  nato: "NATO",
  russia: "Russland",
  kursk: "Gebiet Kursk",
  wire: "Reuters: Truppen gesehen",
  other: "Ein anderes Ereignis",
};
const name = (slug: string) => names[slug] ?? slug;

function setting(locale: "de" | "en" = "de", hidden: readonly string[] = []): DescribeSetting {
  const event = (slug: string) => (hidden.includes(slug) ? null : name(slug));
  return { locale, timeZone: "Europe/Berlin", names: { actor: name, place: name, source: name, event } };
}

const claimId = "00000000-0000-4000-8000-000000000001";

const claim: Claim = {
  id: claimId,
  slug: "nato-says",
  actor: "nato",
  office: null,
  stance: "asserts",
  saidAt: "2024-10-28",
  statement: { de: "Truppen seien da." },
  quote: null,
  via: null,
  sources: [{ source: "wire", locator: null }],
  fromArticle: false,
};

const base = eventContentSchema.parse({
  kind: "troop_deployment",
  details: { origin: null, destination: "kursk", stage: "training" },
  slug: "an-event",
  phase: "occurred",
  when: "2024-10-28",
  title: { de: "Titel", en: "Title" },
  summary: { de: "Zusammenfassung" },
  places: ["kursk"],
  actors: [{ actor: "nato", role: "speaker" }],
  quantities: [],
  relations: [],
  significance: 3,
  claims: [claim],
  fromArticle: false,
});

function changed(made: object): EventContent {
  return eventContentSchema.parse({ ...base, ...made });
}

describe("what became different is said in words:", () => {
  test("a text in one language", () => {
    const { event, claims } = contentChanges(base, changed({ title: { de: "Neu", en: "Title" } }), setting());
    expect(event).toEqual([
      { part: "title.de", label: "Titel DE", lang: "de", before: "Titel", after: "Neu" },
    ]);
    expect(claims).toEqual([]);
  });

  test("a date, never more exactly than it is given", () => {
    const made = contentChanges(base, changed({ when: "2024-10-08/2024-10-13" }), setting());
    expect(made.event).toEqual([
      {
        part: "when",
        label: "Zeit",
        lang: null,
        before: "am 28. Oktober 2024",
        after: "zwischen 8. und 13. Oktober 2024",
      },
    ]);
    expect(contentChanges(base, changed({ when: null }), setting("en")).event).toMatchObject([
      { label: "Date", before: "on 28 October 2024", after: null },
    ]);
  });

  test("dates that read alike, with what tells them apart", () => {
    const [change] = contentChanges(
      changed({ when: "2024-10-28T08:00:00Z" }),
      changed({ when: "2024-10-28T09:00:00+01:00" }),
      setting(),
    ).event;
    expect(change?.before).toContain("(2024-10-28T08:00:00Z)");
    expect(change?.after).toContain("(2024-10-28T09:00:00+01:00)");
  });

  test("the details of the kind, by the names of what they refer to", () => {
    const details = { origin: "russia", destination: null, stage: "combat" };
    expect(contentChanges(base, changed({ details }), setting()).event).toMatchObject([
      { part: "details.origin", label: "Herkunft", before: null },
      { part: "details.destination", label: "Ziel", before: "Gebiet Kursk", after: null },
      { part: "details.stage", label: "Stand", before: "Ausbildung", after: "Kampfeinsatz" },
    ]);
  });

  test("what comes to a list, leaves it, and changes in it", () => {
    const places = ["russia"];
    const actors = [{ actor: "nato", role: "subject" }];
    expect(contentChanges(base, changed({ places, actors }), setting()).event).toMatchObject([
      { part: "places", before: "Gebiet Kursk", after: "Russland" },
      { part: "actors", before: "NATO (Sprecher)", after: "NATO (Gegenstand)" },
    ]);
    const both = changed({ places: ["kursk", "russia"] });
    expect(contentChanges(base, both, setting()).event).toMatchObject([{ before: null, after: "Russland" }]);
    const turned = changed({ places: ["russia", "kursk"] });
    expect(contentChanges(both, turned, setting()).event).toMatchObject([
      { before: "Gebiet Kursk; Russland", after: "Russland; Gebiet Kursk" },
    ]);
  });

  test("a figure, with the claim that gives it", () => {
    const figure = {
      counts: { de: "Soldaten" },
      min: 10_000,
      max: null,
      approximate: false,
      unit: "",
      claim: "nato-says",
    };
    const given = changed({ quantities: [figure] });
    const corrected = changed({ quantities: [{ ...figure, min: 11_000 }] });
    expect(contentChanges(given, corrected, setting()).event).toMatchObject([
      {
        before: "Soldaten: mindestens 10.000 (NATO, am 28. Oktober 2024)",
        after: "Soldaten: mindestens 11.000 (NATO, am 28. Oktober 2024)",
      },
    ]);
  });

  test("claims, and within one its stance, date, quote and sources", () => {
    const said = {
      ...claim,
      stance: "confirms",
      saidAt: "2024-10-29",
      quote: { text: "We confirm.", lang: "en" },
      sources: [{ source: "wire", locator: "Abs. 3" }],
    };
    const made = contentChanges(base, changed({ claims: [said] }), setting());
    expect(made.event).toEqual([]);
    expect(made.claims).toMatchObject([
      {
        id: claimId,
        label: "NATO, am 29. Oktober 2024",
        change: "changed",
        changes: [
          { part: "stance", before: "gibt an", after: "bestätigt" },
          { part: "saidAt", before: "am 28. Oktober 2024", after: "am 29. Oktober 2024" },
          { part: "quote", before: null, after: "We confirm. (Englisch)" },
          {
            part: "sources",
            before: "Reuters: Truppen gesehen",
            after: "Reuters: Truppen gesehen (Abs. 3)",
          },
        ],
      },
    ]);
    expect(contentChanges(base, changed({ claims: [] }), setting()).claims).toMatchObject([
      {
        change: "removed",
        changes: expect.arrayContaining([expect.objectContaining({ part: "statement.de", after: null })]),
      },
    ]);
    expect(contentChanges(changed({ claims: [] }), base, setting()).claims).toMatchObject([
      { change: "added" },
    ]);
  });
});

test("of an event that isn't there yet, all of it is new", () => {
  const { event, claims } = contentChanges(null, base, setting());
  expect(event.every(({ before }) => before === null)).toBe(true);
  expect(event.map(({ part }) => part)).toContain("title.de");
  expect(claims).toMatchObject([{ change: "added" }]);
});

test("what refers to an event that the reader may not know of isn't told", () => {
  const related = changed({ relations: [{ type: "follows", event: "secret" }] });
  expect(JSON.stringify(contentChanges(base, related, setting("de", ["secret"])))).not.toContain("secret");
  expect(contentChanges(base, related, setting()).event).toMatchObject([{ after: "folgt auf: secret" }]);
});

const slug = fc.constantFrom("nato", "russia", "kursk");
const text = fc.constantFrom("eins", "zwei");
const localized = fc.record({ de: text, en: text }, { requiredKeys: ["de"] });
const dates = fc.constantFrom(
  "2024-10-28",
  "2024-10-28~",
  "../2024-10-28",
  "2024-10-08/2024-10-13",
  "2024-10-28T09:00:00+01:00",
);
const someClaim = fc.record({
  id: fc.constantFrom(...[1, 2, 3].map((place) => `00000000-0000-4000-8000-00000000000${place}`)),
  slug: fc.constantFrom("claim-a", "claim-b"),
  actor: slug,
  office: fc.option(localized),
  stance: fc.constantFrom("asserts", "denies"),
  saidAt: dates,
  statement: localized,
  quote: fc.option(fc.record({ text, lang: fc.constantFrom("en", "ko") })),
  via: fc.option(slug),
  sources: fc.array(fc.record({ source: fc.constantFrom("wire", "wire-2"), locator: fc.option(text) }), {
    maxLength: 3,
  }),
  fromArticle: fc.boolean(),
});
const someEvent = fc
  .record({
    details: fc.record({
      origin: fc.option(slug),
      destination: fc.option(slug),
      stage: fc.constantFrom("training", "unknown"),
    }),
    slug: fc.constantFrom("an-event", "another"),
    phase: fc.constantFrom("planned", "occurred"),
    when: fc.option(dates),
    title: localized,
    places: fc.array(slug, { maxLength: 3 }),
    actors: fc.array(fc.record({ actor: slug, role: fc.constantFrom("speaker", "host") }), { maxLength: 3 }),
    quantities: fc.array(
      fc.record({
        counts: localized,
        min: fc.constantFrom(1, 2),
        max: fc.constant(null),
        approximate: fc.boolean(),
        unit: fc.constantFrom("", "t"),
        claim: fc.constantFrom("claim-a", "claim-b"),
      }),
      { maxLength: 2 },
    ),
    relations: fc.array(fc.record({ type: fc.constantFrom("follows", "confirms"), event: slug }), {
      maxLength: 2,
    }),
    significance: fc.integer({ min: 1, max: 5 }),
    claims: fc.uniqueArray(someClaim, { maxLength: 3, selector: ({ id }) => id }),
    fromArticle: fc.boolean(),
  })
  .map(changed);

test("nothing is told exactly when nothing differs, and whatever is told does differ", () => {
  fc.assert(
    fc.property(
      someEvent,
      someEvent,
      fc.constantFrom("de" as const, "en" as const),
      (before, after, locale) => {
        const made = contentChanges(before, after, setting(locale));
        // A claim that went elsewhere in the list because others came or left has not changed.
        expect(isUnchanged(made)).toBe(sameValue(before, after));
        expect(isUnchanged(contentChanges(after, after, setting(locale)))).toBe(true);
        const all = [...made.event, ...made.claims.flatMap(({ changes }) => changes)];
        // Claims that exchanged their words and their places read the same in their new order.
        const worded = all.filter(({ part }) => part !== "claims");
        for (const change of worded) expect(change.before, change.part).not.toBe(change.after);
      },
    ),
  );
});
