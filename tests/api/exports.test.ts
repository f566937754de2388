import { checkStoryBundle } from "@claimline/formats/story-bundle-check";
import { storyBundleJsonSchema } from "@claimline/formats/story-bundle-json-schema";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { findCanaries } from "./closed-door/find-canaries.ts";
import { plantCanaries } from "./closed-door/plant-canaries.ts";
import { makeEventContent } from "./content/event-content.ts";
import { findDraft, bringToPublic, publishNew } from "./newsroom/desk-steps.ts";
import { type Newsroom, openNewsroomAt } from "./newsroom/newsroom.ts";
import { sharedServer } from "./server/open-server.ts";

const formats = ["json", "csv", "ics", "atom", "jsonfeed", "geojson", "jsonld", "timelinejs"] as const;
const first = "nordkorea-truppen-russland";

function exportPath(story: string, format: string, query = ""): string {
  return `/api/stories/${story}/export.${format}${query}`;
}

describe("of the first story", () => {
  const server = sharedServer({ app: "web", template: "story" });

  async function ask(format: string, query = "", headers: Record<string, string> = {}) {
    const response = await fetch(server().url + exportPath(first, format, query), { headers });
    return { response, text: await response.text() };
  }

  test.each([
    ["json", "application/json"],
    ["csv", "text/csv; charset=utf-8; header=present"],
    ["ics", "text/calendar; charset=utf-8"],
    ["atom", "application/atom+xml; charset=utf-8"],
    ["jsonfeed", "application/feed+json"],
    ["geojson", "application/geo+json"],
    ["jsonld", "application/ld+json"],
    ["timelinejs", "application/json"],
  ])("%s is answered, and kept like a reading answer", async (format, contentType) => {
    const { response, text } = await ask(format, "?locale=de");
    expect([response.status, response.headers.get("content-type")]).toEqual([200, contentType]);
    expect(response.headers.get("cache-control")).toBe(
      "public, max-age=0, s-maxage=10, stale-while-revalidate=30",
    );
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("vary") ?? "").not.toContain("accept-language");
    expect(text).toContain("Nordkoreanische");
    const etag = response.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    const again = await ask(format, "?locale=de", { "if-none-match": etag });
    expect([again.response.status, again.text]).toEqual([304, ""]);
    const other = await ask(format, "?locale=en", { "if-none-match": etag });
    expect(other.response.status).toBe(200);
  });

  test("without a locale it is in the reader's language, which caches are told", async () => {
    const { response, text } = await ask("atom", "", { "accept-language": "en" });
    expect(response.headers.get("vary")).toContain("accept-language");
    expect(text).toContain("North Korean troops in Russia");
  });

  test("the bundle fits its published schema, passes the check of imports, and says what followed", async () => {
    const bundle = JSON.parse((await ask("json")).text);
    const ajv = new Ajv2020({ allErrors: true });
    addFormats.default(ajv);
    const fits = ajv.compile(storyBundleJsonSchema());
    fits(bundle);
    expect(fits.errors).toBeNull();
    expect(checkStoryBundle(bundle, "en")).toMatchObject({ ok: true });
    expect(bundle.exportedFrom.assessments).toContainEqual(
      expect.objectContaining({ event: "troops-sent-to-russia", support: "confirmed" }),
    );
    expect(bundle.exportedFrom.assessments).toHaveLength(bundle.events.length);
  });

  test("on an asOf day it has what was known then, and is still a whole bundle", async () => {
    const bundle = JSON.parse((await ask("json", "?asof=2024-10-27")).text);
    const steps = bundle.story.guide.map(({ show }: { show: { event?: string } }) => show.event ?? null);
    expect(steps).toContain("us-evidence-of-troops");
    expect(steps).not.toContain("nato-confirmation");
    expect(checkStoryBundle(bundle, "en")).toMatchObject({ ok: true });
    expect(checkStoryBundle(bundle, "en")).toMatchObject({ ok: true });
    const { events } = bundle;
    expect(events.map(({ slug }: { slug: string }) => slug)).toContain("arms-for-ukraine-hinted");
    expect(events.every(({ phase }: { phase: string }) => phase === "unknown")).toBe(true);
    expect(events.length).toBeLessThan(JSON.parse((await ask("json")).text).events.length);
  });

  test.each(formats)("%s on an asOf day tells of no later event", async (format) => {
    const [then, present] = [
      await ask(format, "?asof=2024-10-27&locale=en"),
      await ask(format, "?locale=en"),
    ];
    expect(then.response.status).toBe(200);
    const later = format === "ics" ? "delegation-to-ukraine-announced" : "nato-confirmation";
    expect(present.text.replaceAll("\r\n ", "")).toContain(later);
    expect(then.text.replaceAll("\r\n ", "")).not.toContain(later);
  });

  test("an answer that names moment and revision may be kept", async () => {
    const { response } = await ask("csv", "?asof=2024-10-28&rev=1");
    expect(response.headers.get("cache-control")).toContain("s-maxage=86400");
  });

  test("a party's export has the events on which it has a stance", async () => {
    const all = JSON.parse((await ask("geojson")).text);
    const nato = JSON.parse((await ask("geojson", "?party=nato")).text);
    expect(nato.features.length).toBeGreaterThan(0);
    expect(nato.features.length).toBeLessThan(all.features.length);
    for (const { properties } of nato.features) {
      expect(properties.parties.map(({ party }: { party: string }) => party)).toContain("nato");
    }
    expect(checkStoryBundle(JSON.parse((await ask("json", "?party=nato")).text), "en")).toMatchObject({
      ok: true,
    });
    expect(JSON.parse((await ask("jsonfeed", "?party=nobody")).text).items).toEqual([]);
  });

  test.each([
    ["an unknown format", exportPath(first, "xlsx"), 404, []],
    ["a prototype's name", exportPath(first, "constructor"), 404, []],
    ["an unknown story", exportPath("nothing", "csv"), 404, []],
    ["what is no slug", exportPath("A%20B", "csv"), 400, ["story"]],
    ["no export", "/api/stories/x", 404, []],
    ["a moment that is none", exportPath(first, "csv", "?asof=yesterday"), 400, ["asof"]],
    ["a moment to come", exportPath(first, "ics", "?asof=2100-01-01"), 400, []],
    ["a revision to come", exportPath(first, "ics", "?rev=99"), 404, []],
    ["a revision that is none", exportPath(first, "ics", "?rev=1e1"), 400, ["rev"]],
    ["an unknown language", exportPath(first, "atom", "?locale=fr"), 400, ["locale"]],
    ["an unknown nature", exportPath(first, "atom", "?nature=odd"), 400, ["nature"]],
    ["a nature where there are no changes", exportPath(first, "csv", "?nature=minor"), 400, ["nature"]],
    ["a parameter by its inner name", exportPath(first, "csv", "?parties=nato"), 400, ["party"]],
    ["a parameter of the path", exportPath(first, "csv", "?story=x"), 400, ["story"]],
    ["an unknown parameter", exportPath(first, "csv", "?utm=x"), 400, ["utm"]],
    ["a parameter given twice", exportPath(first, "csv", "?asof=2024-10-27&asof=2024-10-28"), 400, ["asof"]],
    ["a party that is none", exportPath(first, "csv", "?party=nato&party=%00"), 400, ["party.1"]],
  ])("%s is refused, and named", async (_what, path, status, fields) => {
    const response = await fetch(server().url + path);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      status,
      "application/problem+json",
    ]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const problem: { fields: { path: string }[] } = JSON.parse(await response.text());
    expect(problem.fields.map(({ path: field }) => field)).toEqual(fields);
  });

  test("an empty parameter, as forms send it, asks for nothing", async () => {
    expect((await ask("csv", "?asof=&party=")).response.status).toBe(200);
  });

  test("a HEAD says what a GET would, without it", async () => {
    const response = await fetch(server().url + exportPath(first, "csv"), { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get("content-length"))).toBeGreaterThan(1000);
    expect(await response.text()).toBe("");
  });

  test("the newsroom's server has no exports, for it has no public reading", async () => {
    const response = await fetch(server().url + exportPath(first, "csv"), { method: "POST" });
    expect(response.status).toBe(405);
  });
});

describe("what is corrected", () => {
  const server = sharedServer({ app: "web" });
  let desk: Newsroom;
  beforeAll(async () => {
    desk = await openNewsroomAt(server().databaseUrl);
    return () => desk.close();
  });

  async function corrections(): Promise<{ id: string; content_text: string }[]> {
    const response = await fetch(
      server().url + exportPath(deskSlug, "jsonfeed", "?nature=correction&locale=en"),
    );
    return JSON.parse(await response.text()).items;
  }

  test("is told by a feed of its own, with its note", async () => {
    expect(await corrections()).toEqual([]);
    const heard = Promise.withResolvers<void>();
    const content = makeEventContent({ slug: "tug-seized" });
    await publishNew(desk, content);
    const live = await findDraft(desk, "tug-seized");
    const editor = await desk.caller("editor");
    const changed = { ...content, title: { de: "Ein Schlepper", en: "A tug" } };
    const draft = await editor.event.saveDraft({ id: live.id, version: live.version, content: changed });
    const note = { de: "Es war ein Schlepper.", en: "It was a tug." };
    onTestFinished(server().parts.changes.subscribe({ change: () => heard.resolve() }));
    await bringToPublic(desk, draft, { nature: "correction", note });
    await heard.promise;
    const items = await corrections();
    expect(items).toHaveLength(1);
    expect(items[0]?.content_text).toContain("It was a tug.");
  });
});

describe("what isn't published", () => {
  const server = sharedServer({ app: "web" });

  test("comes out in no format, at no moment and no revision", async () => {
    const desk = await openNewsroomAt(server().databaseUrl);
    onTestFinished(() => desk.close());
    const planted = await plantCanaries(desk);
    const queries = ["?locale=de", "?locale=en", "?asof=2024-10-25", "?rev=1", "?rev=2", "?party=alpha"];
    const leaks: string[] = [];
    for (const story of [planted.story, planted.hiddenStory]) {
      for (const format of formats) {
        for (const query of queries) {
          const path = exportPath(story, format, query);
          const response = await fetch(server().url + path);
          expect(response.status).toBeLessThan(500);
          const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
          const text = `${headers}\n${await response.text()}`.replaceAll("\r\n ", "");
          leaks.push(...findCanaries(text, planted, path).map((found) => `${path}: ${found}`));
        }
      }
    }
    expect(leaks).toEqual([]);
  });
});
