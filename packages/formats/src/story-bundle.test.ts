import { readFileSync } from "node:fs";
import { locales } from "@claimline/model/locale";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkStoryBundle, claimsSaidInFuture, readStoryBundle } from "./story-bundle-check.ts";
import { printStoryBundle, type StoryBundle } from "./story-bundle.ts";

const text = readFileSync(
  new URL("../../../stories/nordkorea-truppen-russland.json", import.meta.url),
  "utf8",
);

function good(): StoryBundle {
  const check = readStoryBundle(text, "en");
  if (!check.ok) throw new Error(JSON.stringify(check.problems.slice(0, 5), null, 2));
  return check.bundle;
}

/** Places and codes of what is wrong with the first story after a change. */
function problemsAfter(change: (bundle: object) => void): string[] {
  const bundle: object = JSON.parse(text);
  change(bundle);
  const check = checkStoryBundle(bundle, "en");
  return check.ok ? [] : check.problems.map(({ path, code }) => `${path} ${code}`);
}

const at = (value: object, path: string): unknown =>
  path
    .split(".")
    .filter(Boolean)
    .reduce<unknown>((part, key) => Reflect.get(part as object, key), value);
const holderAt = (value: object, path: string) => at(value, path) as object;
const listAt = (value: object, path: string) => at(value, path) as { slug: string }[];
const set = (path: string, value: unknown) => (bundle: object) => {
  const keys = path.split(".");
  Reflect.set(holderAt(bundle, keys.slice(0, -1).join(".")), keys.at(-1)!, value);
};
const join = (...parts: string[]) => parts.filter(Boolean).join(".");

describe("the first story", () => {
  test("is a faultless bundle", () => {
    for (const locale of locales) expect(readStoryBundle(text, locale)).toMatchObject({ ok: true });
  });

  test("is complete", () => {
    const { actors, places, sources, events } = good();
    const count = (of: (event: (typeof events)[number]) => number) =>
      events.reduce((sum, event) => sum + of(event), 0);
    expect({
      actors: actors.length,
      places: places.length,
      sources: sources.length,
      events: events.length,
      eventsOfArticle: count((event) => (event.fromArticle ? 1 : 0)),
      claims: count((event) => event.claims.length),
      claimsOfArticle: count((event) => event.claims.filter((claim) => claim.fromArticle).length),
      quotes: count((event) => event.claims.filter((claim) => claim.quote !== null).length),
      quantities: count((event) => event.quantities.length),
      relations: count((event) => event.relations.length),
    }).toEqual({
      actors: 69,
      places: 28,
      sources: 135,
      events: 59,
      eventsOfArticle: 15,
      claims: 155,
      claimsOfArticle: 27,
      quotes: 28,
      quantities: 51,
      relations: 61,
    });
  });

  test("says everything in both languages, and cites for every claim", () => {
    const { story, actors, places, events } = good();
    const texts = [
      story.topic,
      story.title,
      story.summary,
      ...[...actors, ...places].map((record) => record.name),
      ...events.flatMap((event) => [
        event.title,
        event.summary,
        ...event.quantities.map((figure) => figure.counts),
      ]),
      ...events.flatMap((event) => event.claims.map((claim) => claim.statement)),
    ];
    for (const locale of locales) expect(texts.filter((part) => !part[locale])).toEqual([]);
    expect(events.flatMap((event) => event.claims).filter((claim) => claim.sources.length === 0)).toEqual([]);
  });

  test("gives a publisher and an address for every source, or the reason for none", () => {
    const { sources } = good();
    expect(
      sources.filter((source) => (source.publisher === null) === (source.publisherAbsence === null)),
    ).toEqual([]);
    expect(sources.filter((source) => (source.url === null) === (source.urlAbsence === null))).toEqual([]);
    expect(sources.filter((source) => source.url === null).map((source) => source.slug)).toEqual([
      "article-2024-10-28",
    ]);
  });

  test("marks as the article's own exactly the claims that cite nothing else", () => {
    const claims = good().events.flatMap((event) => event.claims);
    const citesItAlone = claims.filter((claim) =>
      claim.sources.every(({ source }) => source === "article-2024-10-28"),
    );
    expect(citesItAlone).toEqual(claims.filter((claim) => claim.fromArticle));
  });
});

describe("a round trip", () => {
  test("leaves the file as it is, to the byte", () => {
    expect(printStoryBundle(good())).toBe(text);
  });

  test("loses nothing, whatever the texts and numbers", () => {
    const first = good();
    const words = fc.string({ unit: "binary", maxLength: 150 }).filter((word) => word === word.trim());
    const figures = fc.record({ min: fc.double({ min: 0, max: 1e12 }), approximate: fc.boolean() });
    fc.assert(
      fc.property(
        words,
        words,
        figures,
        fc.double({ min: -90, max: 90, noNaN: true }),
        (de, en, figure, latitude) => {
          fc.pre(Number.isFinite(figure.min) && !Object.is(figure.min, -0) && !Object.is(latitude, -0));
          const bundle = structuredClone(first);
          bundle.story.title = { de, en };
          bundle.story.summary = { en };
          bundle.story.guide[0]!.text = { de, en };
          Object.assign(bundle.events[0]!.quantities[0]!, figure, { max: null });
          bundle.places[0]!.latitude = latitude;
          const again = readStoryBundle(printStoryBundle(bundle), "de");
          expect(again).toEqual({ ok: true, bundle });
        },
      ),
      { numRuns: 30 },
    );
  });

  test("puts the members in order, however they stood", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, member]) => [key, reversed(member)]),
      );
    };
    const input = JSON.stringify(reversed(JSON.parse(text)));
    const check = readStoryBundle(input, "en");
    expect(check.ok && printStoryBundle(check.bundle)).toBe(text);
  });
});

/** One object of each shape in the bundle, and the fields that hold its references or are referred to. */
const sites = {
  "": "",
  story: "story",
  step: "story.guide.0",
  "what a step points at": "story.guide.0.show",
  "a view that a step points at": "story.guide.4.show",
  actor: "actors.18",
  place: "places.4",
  source: "sources.1",
  event: "events.0",
  participant: "events.0.actors.0",
  quantity: "events.0.quantities.0",
  relation: "events.0.relations.0",
  claim: "events.0.claims.0",
  citation: "events.0.claims.0.sources.0",
  quote: "events.0.claims.2.quote",
  "details of a delivery": "events.0.details",
} as const;

const fields = Object.entries(sites).flatMap(([shape, site]) =>
  Object.keys(holderAt(good(), site)).map((field) => ({ shape, site, field, path: join(site, field) })),
);

/** What else a change may bring about: references that lead to what it took away. */
const dangling = / (?:actor|place|source|event|claim)-unknown$/;

describe("every field of every shape", () => {
  test("there are more than eighty", () => {
    expect(fields.length).toBeGreaterThan(80);
  });

  test.each(fields)("$shape: $path must not be missing", ({ site, field, path }) => {
    const problems = problemsAfter((bundle) => Reflect.deleteProperty(holderAt(bundle, site), field));
    expect(problems.filter((problem) => !dangling.test(problem))).toEqual([
      expect.stringMatching(new RegExp(`^${path} (?:missing|invalid-value)$`)),
    ]);
  });

  test.each(fields)("$shape: $path must not be of another type", ({ path }) => {
    const problems = problemsAfter((bundle) => {
      set(path, typeof at(bundle, path) === "boolean" ? "yes" : true)(bundle);
    });
    expect(problems.filter((problem) => !dangling.test(problem))).toEqual([
      expect.stringMatching(new RegExp(`^${path} invalid-(?:type|value)$`)),
    ]);
  });

  test.each(Object.entries(sites))("%s: a field that the format doesn't have is refused", (_, site) => {
    const problems = problemsAfter((bundle) =>
      Object.assign(holderAt(bundle, site), { internalNote: "call back" }),
    );
    expect(problems).toEqual([`${join(site, "internalNote")} unknown-field`]);
  });
});

const long = (length: number) => "x".repeat(length);

describe("values that don't fit", () => {
  test.each([
    ["format", "claimline-event", "format invalid-value"],
    ["formatVersion", 2, "formatVersion invalid-value"],
    ["story.slug", "Nordkorea", "story.slug slug"],
    ["story.defaultLocale", "fr", "story.defaultLocale invalid-value"],
    ["story.timeZone", "Europe/Bonn", "story.timeZone time-zone"],
    ["story.lanes.0", "gossip", "story.lanes.0 invalid-value"],
    ["story.title.fr", "Titre", "story.title.fr unknown-field"],
    ["story.title.de", long(161), "story.title.de too-big"],
    ["story.summary.en", long(801), "story.summary.en too-big"],
    ["story.topic.de", 7, "story.topic.de invalid-type"],
    ["actors.0.slug", "na to", "actors.0.slug slug"],
    ["actors.0.kind", "ghost", "actors.0.kind invalid-value"],
    ["actors.0.name.de", long(121), "actors.0.name.de too-big"],
    ["actors.0.isoCountry", "Deutschland", "actors.0.isoCountry invalid-format"],
    ["actors.0.wikidata", "Q0", "actors.0.wikidata invalid-format"],
    ["actors.0.pluralIn", ["fr"], "actors.0.pluralIn.0 invalid-value"],
    ["places.0.latitude", 91, "places.0.latitude too-big"],
    ["places.0.latitude", -90.1, "places.0.latitude too-small"],
    ["places.0.longitude", 180.1, "places.0.longitude too-big"],
    ["places.0.isoSubdivision", "Kursk", "places.0.isoSubdivision invalid-format"],
    ["places.0.precision", "street", "places.0.precision invalid-value"],
    ["sources.1.url", "javascript:alert(1)", "sources.1.url invalid-format"],
    ["sources.1.url", "ftp://example.org/a", "sources.1.url invalid-format"],
    ["sources.1.archiveUrl", "not an address", "sources.1.archiveUrl invalid-format"],
    ["sources.1.language", "Deutsch", "sources.1.language language-tag"],
    ["sources.1.publishedAt", "14.10.2023", "sources.1.publishedAt edtf-invalid"],
    ["sources.1.kind", "rumour", "sources.1.kind invalid-value"],
    ["sources.1.title", long(301), "sources.1.title too-big"],
    ["sources.1.reliability", "G", "sources.1.reliability invalid-value"],
    ["sources.1.credibility", 7, "sources.1.credibility too-big"],
    ["sources.1.credibility", 2.5, "sources.1.credibility invalid-type"],
    ["events.0.kind", "rumour", "events.0.kind invalid-value"],
    ["events.0.phase", "imagined", "events.0.phase invalid-value"],
    ["events.0.when", "2023-02-30", "events.0.when edtf-invalid"],
    ["events.0.when", "2023-10-01/2023-09-07", "events.0.when edtf-invalid"],
    ["events.0.title.de", long(161), "events.0.title.de too-big"],
    ["events.0.summary.de", long(601), "events.0.summary.de too-big"],
    ["events.0.significance", 6, "events.0.significance too-big"],
    ["events.0.significance", 0, "events.0.significance too-small"],
    ["events.0.details.theatre", null, "events.0.details.theatre unknown-field"],
    ["events.0.details.items", "shells", "events.0.details.items invalid-type"],
    ["events.0.actors.0.role", "villain", "events.0.actors.0.role invalid-value"],
    ["events.0.relations.0.type", "causes", "events.0.relations.0.type invalid-value"],
    ["events.0.quantities.0.max", 999, "events.0.quantities.0.max quantity-reversed"],
    ["events.0.quantities.0.min", null, "events.0.quantities.0.min quantity-empty"],
    ["events.0.quantities.0.min", -1, "events.0.quantities.0.min too-small"],
    ["events.0.quantities.0.unit", long(41), "events.0.quantities.0.unit too-big"],
    ["events.0.claims.0.id", "container-kirby", "events.0.claims.0.id invalid-format"],
    ["events.0.claims.0.stance", "suspects", "events.0.claims.0.stance invalid-value"],
    ["events.0.claims.0.saidAt", "yesterday", "events.0.claims.0.saidAt edtf-invalid"],
    ["events.0.claims.0.saidAt", null, "events.0.claims.0.saidAt invalid-type"],
    ["events.0.claims.0.statement.de", long(601), "events.0.claims.0.statement.de too-big"],
    ["events.0.claims.2.quote.text", "", "events.0.claims.2.quote.text too-small"],
    ["events.0.claims.2.quote.text", long(401), "events.0.claims.2.quote.text too-big"],
    ["events.0.claims.2.quote.lang", "english", "events.0.claims.2.quote.lang language-tag"],
    ["events.0.claims.0.sources.0.locator", long(121), "events.0.claims.0.sources.0.locator too-big"],
  ])("%s = %j", (path, value, expected) => {
    expect(problemsAfter(set(path, value)).filter((problem) => !dangling.test(problem))).toEqual([expected]);
  });

  test.each([null, 7, "text", [], true])("a bundle that is %j", (value) => {
    expect(checkStoryBundle(value, "en")).toMatchObject({
      ok: false,
      problems: [{ path: "", code: "invalid-type" }],
    });
  });

  test("text that isn't JSON", () => {
    const problems = [{ path: "", code: "json", message: "This isn't readable JSON." }];
    for (const broken of ["", "{", `${text},`])
      expect(readStoryBundle(broken, "en")).toEqual({ ok: false, problems });
  });
});

describe("references that lead nowhere", () => {
  test.each([
    ["actors.18.speaksFor", "actor-unknown"],
    ["events.0.places.0", "place-unknown"],
    ["events.0.actors.0.actor", "actor-unknown"],
    ["events.0.quantities.0.claim", "claim-unknown"],
    ["story.guide.0.show.event", "event-unknown"],
    ["events.0.relations.0.event", "event-unknown"],
    ["events.0.claims.0.actor", "actor-unknown"],
    ["events.0.claims.0.via", "actor-unknown"],
    ["events.0.claims.0.sources.0.source", "source-unknown"],
    ["events.0.details.supplier", "actor-unknown"],
    ["events.4.details.theatre", "place-unknown"],
    ["events.4.details.parties.1", "actor-unknown"],
  ])("%s", (path, code) => {
    expect(problemsAfter(set(path, "nobody-knows"))).toEqual([`${path} ${code}`]);
  });

  test("a quantity may not name another event's claim", () => {
    const change = set("events.0.quantities.0.claim", good().events[1]!.claims[0]!.slug);
    expect(problemsAfter(change)).toEqual(["events.0.quantities.0.claim claim-unknown"]);
  });

  test("the message names what is missing, in the reader's language", () => {
    const bundle = good();
    bundle.events[0]!.places = ["atlantis"];
    const message = (locale: "de" | "en") => {
      const check = checkStoryBundle(bundle, locale);
      return check.ok ? "" : check.problems.map((problem) => problem.message).join();
    };
    expect(message("de")).toBe("Einen Ort »atlantis« enthält das Bündel nicht.");
    expect(message("en")).toBe('The bundle holds no place "atlantis".');
  });

  test.each(["actors", "places", "sources", "events"])(
    "taking one of the %s away is noticed where it was used",
    (list) => {
      const used = {
        actors: "nato",
        places: "kyiv",
        sources: "article-2024-10-28",
        events: "troops-sent-to-russia",
      };
      const problems = problemsAfter((bundle) => {
        const slug = used[list as keyof typeof used];
        set(
          list,
          listAt(bundle, list).filter((item) => item.slug !== slug),
        )(bundle);
      });
      expect(problems.length).toBeGreaterThan(3);
      expect(problems.filter((problem) => !problem.endsWith(` ${list.slice(0, -1)}-unknown`))).toEqual([]);
    },
  );
});

describe("what may exist only once", () => {
  test.each(["actors", "places", "sources"])("a slug among %s", (list) => {
    const problems = problemsAfter((bundle) => listAt(bundle, list).push(listAt(bundle, list)[3]!));
    expect(problems).toEqual([`${list}.${listAt(good(), list).length}.slug duplicate`]);
  });

  test("a slug among events, and those of their claims", () => {
    const problems = problemsAfter((bundle) =>
      listAt(bundle, "events").push(
        Object.assign({}, listAt(bundle, "events")[0]!, { claims: [], quantities: [] }),
      ),
    );
    expect(problems).toEqual(["events.59.slug duplicate"]);
  });

  test("the slug of a claim in the whole story, and its id", () => {
    const { slug, id } = good().events[0]!.claims[0]!;
    expect(problemsAfter(set("events.7.claims.0.slug", slug))).toContain("events.7.claims.0.slug duplicate");
    expect(problemsAfter(set("events.7.claims.0.id", id))).toEqual(["events.7.claims.0.id duplicate"]);
  });
});

describe("cycles", () => {
  const indexOf = (list: "actors" | "events", slug: string) =>
    good()[list].findIndex((item) => item.slug === slug);

  test("nobody speaks, through others, for themselves", () => {
    const nis = indexOf("actors", "nis");
    const korea = indexOf("actors", "south-korea");
    expect(problemsAfter(set(`actors.${korea}.speaksFor`, "nis"))).toEqual([
      `actors.${korea}.speaksFor speaks-for-cycle`,
      `actors.${nis}.speaksFor speaks-for-cycle`,
    ]);
    expect(problemsAfter(set(`actors.${nis}.speaksFor`, "nis"))).toEqual([
      `actors.${nis}.speaksFor speaks-for-cycle`,
    ]);
  });

  test("no event fulfils, through others, itself", () => {
    const plan = indexOf("events", "delegation-to-ukraine-announced");
    const visit = indexOf("events", "delegation-in-kyiv");
    const relations = [{ type: "fulfils", event: "delegation-in-kyiv" }];
    expect(problemsAfter(set(`events.${plan}.relations`, relations))).toEqual([
      `events.${plan}.relations fulfils-cycle`,
      `events.${visit}.relations fulfils-cycle`,
    ]);
    expect(problemsAfter(set(`events.${plan}.relations`, [{ ...relations[0], type: "follows" }]))).toEqual(
      [],
    );
  });

  test.each(["fulfils", "follows", "replaces"])("no event %s itself", (type) => {
    const { slug } = good().events[0]!;
    expect(problemsAfter(set("events.0.relations", [{ type, event: slug }]))).toEqual([
      "events.0.relations.0.event relation-to-itself",
    ]);
  });
});

test("all faults are reported at once, also those in an event of unknown kind", () => {
  const problems = problemsAfter((bundle) => {
    set("story.timeZone", "Mars/Olympus")(bundle);
    set("actors.18.speaksFor", "the-moon")(bundle);
    set("events.0.kind", "rumour")(bundle);
    set("events.0.title.de", long(161))(bundle);
    set("events.0.places.1", "atlantis")(bundle);
    set("events.5.claims.0.stance", "suspects")(bundle);
    set("events.5.claims.0.actor", "nobody-knows")(bundle);
    listAt(bundle, "sources").push(listAt(bundle, "sources")[0]!);
  });
  expect(problems.toSorted()).toEqual([
    "actors.18.speaksFor actor-unknown",
    "events.0.kind invalid-value",
    "events.0.places.1 place-unknown",
    "events.0.title.de too-big",
    "events.5.claims.0.actor actor-unknown",
    "events.5.claims.0.stance invalid-value",
    "sources.135.slug duplicate",
    "story.timeZone time-zone",
  ]);
});

test("names of object internals are no slugs, kinds or fields", () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    expect(problemsAfter(set("events.0.kind", name))).toEqual(["events.0.kind invalid-value"]);
  }
  const polluted = text.replace('"story": {', '"__proto__": { "polluted": true }, "story": {');
  expect(readStoryBundle(polluted, "en")).toMatchObject({ ok: false, problems: [{ code: "unknown-field" }] });
});

describe("claims said in the future", () => {
  const last = Date.parse("2025-04-27T21:59:59.999Z");

  test("none, once the day of the last one has begun in the story's zone", () => {
    expect(claimsSaidInFuture(good(), last + 1, "en")).toEqual([]);
  });

  test("a moment earlier, those of that day", () => {
    const paths = claimsSaidInFuture(good(), last, "en").map(({ path, code }) => `${path} ${code}`);
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) {
      expect(path).toMatch(/^events\.\d+\.claims\.\d+\.saidAt said-at-in-future$/);
      expect(at(good(), path.split(" ")[0]!)).toBe("2025-04-28");
    }
  });
});
