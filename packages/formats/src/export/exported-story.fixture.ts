import { supportRules } from "@claimline/model/claim/decide-support";
import { supports } from "@claimline/model/claim/support";
import { stances } from "@claimline/model/claim/stance";
import { eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";
import { phases } from "@claimline/model/event/phase";
import { locales } from "@claimline/model/locale";
import { natures } from "@claimline/model/publication/nature";
import { edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { valueArbitrary, zoneArbitrary } from "@claimline/model/time/edtf-values.fixture";
import { printEdtf } from "@claimline/model/time/edtf-value";
import { printInstant } from "@claimline/model/time/instant";
import fc from "fast-check";
import type { ExportedClaim, ExportedEvent, ExportedStory } from "./exported-story.ts";

/** Stories for property tests, with texts that formats may trip over. */

const nasty = [
  "\u0000\u0007\u001B",
  "\r\nBEGIN:VEVENT\r\n",
  "]]></title><script>alert(1)</script>",
  "</script><!--",
  '\\, ; \\n "quoted", it\'s',
  '=HYPERLINK("x")',
  "'=1+1",
  "\uD800",
  "\uFFFE\u2028\u2029\u0085",
  "😀".repeat(30),
  "ü".repeat(60),
  "&amp; &#0; <b>",
  " \t\n",
];

export const textArbitrary: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "binary" }), fc.lorem({ maxCount: 3 })), {
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));

const slugArbitrary = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,5})?$/);
const localeArbitrary = fc.constantFrom(...locales);
const edtfArbitrary = valueArbitrary.map(printEdtf);
const instantArbitrary = fc.integer({ min: 0, max: 4e12 }).map((instant) => printInstant(instant));

const actor = { slug: "alpha", kind: "state", name: "Alpha", isoCountry: "DE", wikidata: "Q183" } as const;
const spot = { isoCountry: "DE", isoSubdivision: null, latitude: -52.5, longitude: 13.25 } as const;

const positions: ExportedEvent["assessment"]["parties"] = [
  { party: "alpha", stance: "announces", since: "2024-10", claims: [] },
];

const claimArbitrary: fc.Arbitrary<ExportedClaim> = fc.record({
  slug: slugArbitrary,
  actor: fc.constant("alpha"),
  stance: fc.constantFrom(...stances),
  saidAt: edtfArbitrary,
  quote: fc.option(fc.record({ text: textArbitrary, lang: fc.constantFrom("de", "ko") })),
  via: fc.constantFrom(null, "alpha"),
  sources: fc.constantFrom([], [{ source: "report", locator: "3" }]),
  party: fc.constantFrom(null, "alpha"),
  office: fc.option(textArbitrary),
  knownFrom: fc.option(instantArbitrary),
  statement: textArbitrary,
  lang: fc.constantFrom(null, "de" as const),
});

function eventArbitrary(timeZone: string, index: number): fc.Arbitrary<ExportedEvent> {
  return fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...eventKinds),
      phase: fc.constantFrom(...phases, null),
      when: fc.option(edtfArbitrary),
      title: textArbitrary,
      summary: textArbitrary,
      lang: fc.constantFrom(null, "de" as const),
      significance: fc.integer({ min: 1, max: 5 }),
      places: fc.subarray(["spot", "land"]),
      assessment: fc.record({
        support: fc.constantFrom(...supports),
        contested: fc.boolean(),
        overdue: fc.boolean(),
        fulfilledBy: fc.constantFrom(null, "event-0"),
        rule: fc.constantFrom(...supportRules),
        sentence: textArbitrary,
        parties: fc.constant(positions),
      }),
      claims: fc.array(claimArbitrary, { maxLength: 3 }),
      revisions: fc.array(
        fc.record({
          number: fc.constantFrom(null, 1),
          rev: fc.integer({ min: 1, max: 99 }),
          publishedAt: instantArbitrary,
          nature: fc.constantFrom(null, ...natures),
          note: fc.option(fc.record({ de: textArbitrary })),
        }),
        { maxLength: 3 },
      ),
    })
    .map((event) => ({
      ...event,
      slug: `event-${index}`,
      url: `/de/stories/x/events/event-${index}`,
      lane: kinds[event.kind].lane,
      actors: ["alpha"],
      relations:
        index === 0 ? [] : [{ type: "replaces" as const, direction: "from" as const, event: "event-0" }],
      ...(event.when === null
        ? { earliest: null, latest: null }
        : printBounds(edtfBounds(event.when, timeZone))),
    }));
}

export const storyArbitrary: fc.Arbitrary<ExportedStory> = zoneArbitrary.chain((timeZone) =>
  fc
    .record({
      locale: localeArbitrary,
      asOf: fc.constantFrom(null, "2024-10-28", "2024-10-28T10:00:00+01:00"),
      pinned: fc.constantFrom(null, 3),
      title: textArbitrary,
      summary: textArbitrary,
      lang: fc.constantFrom(null, "de" as const),
      events: fc
        .integer({ min: 0, max: 4 })
        .chain((count) =>
          fc.tuple(...Array.from({ length: count }, (_, index) => eventArbitrary(timeZone, index))),
        ),
    })
    .map(({ locale, asOf, pinned, title, summary, lang, events }) => ({
      site: "https://news.example",
      publisher: "Claimline",
      path: "/api/stories/x/export.x?locale=de",
      locale,
      asOf,
      pinned,
      story: {
        slug: "x",
        rev: 3,
        topic: "Topic",
        title,
        summary,
        lang,
        timeZone,
        changedAt: "2026-11-23T08:00:00.000Z",
        url: "/de/stories/x",
      },
      events,
      actors: new Map([["alpha", actor]]),
      places: new Map([
        ["spot", { slug: "spot", name: "Spot, <here>", precision: "city" as const, ...spot }],
        ["land", { slug: "land", name: "Land", precision: "country" as const, ...spot }],
      ]),
      sources: new Map([
        [
          "report",
          {
            slug: "report",
            kind: "news_report" as const,
            title: 'A "report" & more',
            publisher: "Wire",
            publisherAbsence: null,
            language: "en",
            publishedAt: "2024-10~",
            url: "https://wire.example/a?b=1&c=2",
            urlAbsence: null,
            archiveUrl: null,
            reliability: null,
            credibility: null,
            remark: null,
          },
        ],
      ]),
    })),
);

/** One event as a story has it, changed. */
export function storyWith(
  event: Partial<ExportedEvent>,
  changed: Partial<ExportedStory> = {},
): ExportedStory {
  const timeZone = "Europe/Berlin";
  const when = event.when === undefined ? "2024-10-28" : event.when;
  const base: ExportedEvent = {
    id: "11111111-1111-4111-8111-111111111111",
    slug: "visit",
    kind: "announced_delegation",
    phase: null,
    when,
    ...(when === null ? { earliest: null, latest: null } : printBounds(edtfBounds(when, timeZone))),
    title: "A visit",
    summary: "Somebody visits.",
    lang: null,
    lane: "visits",
    significance: 3,
    places: [],
    actors: [],
    assessment: {
      support: "announced",
      contested: false,
      overdue: false,
      fulfilledBy: null,
      rule: supportRules[0],
      sentence: "Alpha announces it.",
      parties: [],
    },
    url: "/en/stories/x/events/visit",
    relations: [],
    claims: [],
    revisions: [
      { number: 1, rev: 1, publishedAt: "2026-11-01T08:00:00.000Z", nature: null, note: null },
      {
        number: 2,
        rev: 2,
        publishedAt: "2026-11-02T08:00:00.000Z",
        nature: "correction",
        note: { en: "It is a week later.", de: "Es ist eine Woche später." },
      },
    ],
  };
  return {
    site: "https://news.example",
    publisher: "Claimline",
    path: "/api/stories/x/export.x?locale=en",
    locale: "en",
    asOf: null,
    pinned: null,
    story: {
      slug: "x",
      rev: 2,
      topic: "Topic",
      title: "A story",
      summary: "What happens.",
      lang: null,
      timeZone,
      changedAt: "2026-11-02T08:00:00.000Z",
      url: "/en/stories/x",
    },
    events: [{ ...base, ...event }],
    actors: new Map([["alpha", actor]]),
    places: new Map([
      ["spot", { slug: "spot", name: "Spot", precision: "city", ...spot }],
      ["land", { slug: "land", name: "Land", precision: "country", ...spot }],
    ]),
    sources: new Map(),
    ...changed,
  };
}
