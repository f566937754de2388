import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { writeAtom } from "./atom-feed.ts";
import { storyArbitrary, storyWith } from "./exported-story.fixture.ts";
import { writeJsonFeed } from "./json-feed.ts";
import { readableText } from "./readable-text.ts";

/** Throws where a strict XML parser does; answers the texts of the named elements. */
function textsOf(xml: string, name: string): string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => {
    inside = tag.name === name;
    if (inside) texts.push("");
  });
  parser.on("text", (text) => {
    if (inside) texts.push((texts.pop() ?? "") + text);
  });
  parser.on("closetag", () => (inside = false));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}

test("Atom is well-formed XML whatever the texts are, and they come back", () => {
  fc.assert(
    fc.property(storyArbitrary, fc.constantFrom(null, "correction" as const), (story, nature) => {
      const xml = writeAtom(story, nature);
      const summaries = textsOf(xml, "summary");
      const expected = story.events.map(({ summary }) => readableText(summary));
      expect(summaries.filter((text) => !expected.includes(text))).toEqual([]);
      expect(nature !== null || summaries.length === expected.length).toBe(true);
      expect(() => parseAtomFeed(xml)).not.toThrow();
    }),
  );
});

test("in HTML nothing of a text is markup", () => {
  const story = storyWith({ summary: "<script>alert(1)</script> & more" });
  for (const html of [...textsOf(writeAtom(story, null), "content"), contentOf(story)]) {
    expect(html).toContain("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>");
  }
});

function contentOf(story: Parameters<typeof writeJsonFeed>[0]): string {
  return parseJsonFeed(writeJsonFeed(story, null)).items?.[0]?.content_html ?? "";
}

test("JSON Feed is read back by another program", () => {
  fc.assert(
    fc.property(storyArbitrary, (story) => {
      const feed = parseJsonFeed(writeJsonFeed(story, null));
      expect(new Set((feed.items ?? []).map(({ id }) => id))).toEqual(
        new Set(story.events.map(({ id }) => `urn:uuid:${id}`)),
      );
    }),
    { numRuns: 30 },
  );
});

describe("of one event", () => {
  const story = storyWith({ when: "2024-10-28/2024-11-03" });

  test("Atom says what, when exactly and how uncertain, and what was corrected", () => {
    const feed = parseAtomFeed(writeAtom(story, null));
    expect(feed).toMatchObject({
      title: { value: "A story" },
      id: "https://news.example/api/stories/x/export.x?locale=en",
    });
    expect(feed.links).toContainEqual({
      rel: "self",
      type: "application/atom+xml",
      href: "https://news.example/api/stories/x/export.x?locale=en",
    });
    const [entry] = feed.entries ?? [];
    expect(entry).toMatchObject({
      id: "urn:uuid:11111111-1111-4111-8111-111111111111",
      published: "2026-11-01T08:00:00.000Z",
      updated: "2026-11-02T08:00:00.000Z",
    });
    const content = textsOf(writeAtom(story, null), "content")[0];
    expect(content).toContain("EDTF 2024-10-28/2024-11-03");
    expect(content).toContain("It is a week later.");
    expect(textsOf(writeAtom(story, null), "claimline:when")).toEqual(["2024-10-28/2024-11-03"]);
  });

  test("the same id whatever was edited, and one of its own for each correction", () => {
    const ids = (nature: "correction" | "minor" | null) =>
      (parseJsonFeed(writeJsonFeed(story, nature)).items ?? []).map(({ id }) => id);
    expect(ids(null)).toEqual(["urn:uuid:11111111-1111-4111-8111-111111111111"]);
    expect(ids("correction")).toEqual(["urn:uuid:11111111-1111-4111-8111-111111111111#2"]);
    expect(ids("minor")).toEqual([]);
  });

  test("on an asOf day nothing tells of later days", () => {
    const claim = {
      slug: "c",
      actor: "alpha",
      stance: "announces" as const,
      saidAt: "2024-10-20",
      quote: null,
      via: null,
      sources: [],
      party: "alpha",
      office: null,
      knownFrom: "2024-10-20T21:59:59.999Z",
      statement: "It comes.",
      lang: null,
    };
    const then = storyWith({ claims: [claim], revisions: [] }, { asOf: "2024-10-28" });
    for (const text of [writeJsonFeed(then, null), writeAtom(then, null)]) {
      expect(text).toContain("2024-10-20T21:59:59.999Z");
      expect(text).not.toContain("2026");
      expect(text).toContain("asof=2024-10-28");
    }
  });
});
