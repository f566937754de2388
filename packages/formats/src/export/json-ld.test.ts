import fc from "fast-check";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { storyArbitrary, storyWith } from "./exported-story.fixture.ts";
import { eventPageJsonLd, storyPageJsonLd, writeJsonLd } from "./json-ld.ts";

const schema = "https://schema.org/";

/** What of schema.org's context is used here, so that nothing is fetched: its vocabulary, ids and types, and addresses. */
const schemaOrg = {
  "@context": {
    "@vocab": schema,
    id: "@id",
    type: "@type",
    url: { "@type": "@id" },
    sameAs: { "@type": "@id" },
    eventStatus: { "@type": "@id" },
    startDate: { "@type": "Date" },
  },
};

async function expand(text: string): Promise<Record<string, unknown>[]> {
  const documentLoader = (url: string) => {
    if (url !== "https://schema.org") throw new Error(`Asked for ${url}`);
    return Promise.resolve({ documentUrl: url, document: schemaOrg });
  };
  // The declarations don't know it yet: fail where something would be dropped.
  const options = { documentLoader, safe: true };
  const expanded = await jsonld.expand(JSON.parse(text), options);
  return expanded.map((found) => ({ ...found }));
}

function ofType(nodes: readonly Record<string, unknown>[], type: string) {
  return nodes.find((node) => JSON.stringify(node["@type"]) === JSON.stringify([schema + type]));
}

const claim = {
  slug: "alpha-announces",
  actor: "alpha",
  stance: "announces" as const,
  saidAt: "2024-10~",
  quote: { text: "They come.", lang: "ko" },
  via: null,
  sources: [],
  party: "alpha",
  office: "President",
  knownFrom: "2024-10-20T21:59:59.999Z",
  statement: "It comes.",
  lang: null,
};

test("a processor keeps every member: each has a meaning", async () => {
  await fc.assert(
    fc.asyncProperty(storyArbitrary, async (story) => {
      const nodes = await expand(writeJsonLd(story));
      expect(ofType(nodes, "LiveBlogPosting")).toBeDefined();
    }),
    { numRuns: 40 },
  );
});

test("nothing in it ends the script element that it stands in", () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const texts = [
        writeJsonLd(story),
        storyPageJsonLd(story),
        ...story.events.map((event) => eventPageJsonLd(event, story)),
      ];
      for (const text of texts) {
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        JSON.parse(text);
      }
    }),
    { numRuns: 40 },
  );
});

test("a plan is an event with a status, its date as it is given, and its claims with their words", async () => {
  const story = storyWith({ when: "2024-10-28/2024-11-03", claims: [claim] });
  const nodes = await expand(writeJsonLd(story));
  expect(ofType(nodes, "Event")).toMatchObject({
    [`${schema}eventStatus`]: [{ "@id": `${schema}EventScheduled` }],
    [`${schema}startDate`]: [{ "@value": "2024-10-28" }],
    [`${schema}endDate`]: [{ "@value": "2024-11-03" }],
    "http://purl.org/dc/terms/date": [
      { "@type": "http://id.loc.gov/datatypes/edtf/EDTF", "@value": "2024-10-28/2024-11-03" },
    ],
    "urn:claimline:vocabulary:support": [{ "@value": "announced" }],
  });
  const found = ofType(nodes, "Claim");
  expect(found).toMatchObject({
    "@id": "https://news.example/en/stories/x/events/visit#claim-alpha-announces",
    [`${schema}author`]: [{ "@id": "https://news.example/en/stories/x#actor-alpha" }],
    [`${schema}hasPart`]: [
      { "@type": [`${schema}Quotation`], [`${schema}text`]: [{ "@value": "They come." }] },
    ],
  });
  // "About October" isn't "October": plain ISO 8601 can't say it, so it isn't said there.
  expect(found).not.toHaveProperty([`${schema}datePublished`]);
});

test("a correction is told with the update that it belongs to", () => {
  expect(JSON.parse(storyPageJsonLd(storyWith({})))["@graph"][0]).toMatchObject({
    "@type": "LiveBlogPosting",
    dateModified: "2026-11-02T08:00:00.000Z",
    liveBlogUpdate: [{ correction: [{ "@type": "CorrectionComment", text: "It is a week later." }] }],
  });
});

test.each([
  ["called off", { phase: "cancelled" as const }, "https://schema.org/EventCancelled"],
  [
    "what was no plan",
    {
      phase: "occurred" as const,
      assessment: { ...storyWith({}).events[0]?.assessment, support: "confirmed" } as never,
    },
    undefined,
  ],
])("the status of %s", (_what, changed, status) => {
  const story = storyWith(changed);
  const graph = JSON.parse(writeJsonLd(story))["@graph"];
  expect(graph.find((node: { "@type": string }) => node["@type"] === "Event").eventStatus).toBe(status);
});
