import { newsroomRouter, readingRouter } from "@claimline/api/routers";
import { exportPath } from "@claimline/api/export/export-address";
import { restOperations, restPrefix, restProcedures } from "@claimline/api/rest/rest-operations";
import { permissions } from "@claimline/model/publication/permission";
import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { proceduresOf } from "./newsroom/call-procedure.ts";
import { type Contract, openContract } from "./rest/contract.ts";
import { sharedServer } from "./server/open-server.ts";

const server = sharedServer({ app: "web", template: "story" });
const story = "/stories/nordkorea-truppen-russland";

let contract: Contract;
beforeAll(async () => {
  contract = await openContract(server().url);
});

/** What the procedure answers by tRPC. */
async function askProcedure(procedure: string, input: unknown): Promise<unknown> {
  const query = encodeURIComponent(JSON.stringify(input));
  const response = await fetch(`${server().url}/api/trpc/${procedure}?input=${query}`);
  const { result } = (await response.json()) as { result: { data: unknown } };
  return result.data;
}

describe("the document", () => {
  test("is OpenAPI 3.1, by its own schema", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...contract.document });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
  });

  test("has an address for every reading procedure and for exports, and for nothing else", () => {
    const reading = Object.entries(permissions).flatMap(([name, who]) => (who === "public" ? [name] : []));
    expect([...restProcedures, "change.subscribe"].toSorted()).toEqual(reading.toSorted());
    expect(Object.keys(contract.document.paths)).toHaveLength(reading.length + 1);
    expect(contract.document.paths).toHaveProperty([exportPath]);
    expect(Object.keys(proceduresOf(newsroomRouter))).toEqual(expect.arrayContaining(reading));
  });

  test.each(restProcedures)("%s takes what the procedure takes", (procedure) => {
    const { inputs } = proceduresOf(readingRouter)[procedure]?._def ?? {};
    const [taken] = inputs ?? [];
    const { input } = restOperations[procedure];
    expect(taken instanceof z.ZodOptional ? taken.unwrap() : taken).toBe(input);
  });

  test("says of every parameter and every address what it is", () => {
    for (const [path, { get }] of Object.entries(contract.document.paths)) {
      expect(get.summary, path).not.toBe("");
      for (const { name, description } of get.parameters)
        expect(description, `${name} of ${path}`).not.toBe("");
    }
  });

  test("says of exports where they begin, how they are asked for, and what they are", async () => {
    const { servers, get } = contract.document.paths[exportPath]!;
    const site = servers?.[0]?.url ?? "";
    const names = get.parameters.map(({ name }) => name);
    expect(names).toEqual(["story", "format", "locale", "asof", "rev", "party", "nature"]);
    const { content } = get.responses["200"] as { content: Record<string, unknown> };
    const { schema } = get.parameters.find(({ name }) => name === "format")!;
    const answers = await Promise.all(
      (schema.enum ?? []).map(async (format) => {
        const path = exportPath.replace("{story}", story.split("/")[2]!).replace("{format}", String(format));
        const response = await fetch(`${server().url}${path}?asof=2024-10-28&party=nato`);
        await response.text();
        return [response.status, response.headers.get("content-type")?.replace(/;.*/su, "")];
      }),
    );
    expect(site).toMatch(/^https?:\/\/[^/]+$/u);
    expect(answers.map(([status]) => status)).toEqual(answers.map(() => 200));
    expect(new Set(Object.keys(content))).toEqual(new Set(answers.map(([, type]) => type)));
  });

  test("refers to nothing that it doesn't have", () => {
    const text = JSON.stringify(contract.document);
    const names = [...text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/gu)];
    expect(names.length).toBeGreaterThan(50);
    for (const [, part, name] of names) {
      expect(contract.document.components).toHaveProperty([String(part), String(name)]);
    }
  });

  test("is kept by caches, and not sent again to who has it", async () => {
    const first = await fetch(`${server().url}/api/openapi.json`);
    expect(first.headers.get("cache-control")).toContain("s-maxage=300");
    expect(first.headers.get("access-control-allow-origin")).toBe("*");
    const etag = String(first.headers.get("etag"));
    const again = await fetch(`${server().url}/api/openapi.json`, { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

describe("an address answers as its procedure does:", () => {
  test.each(restProcedures)("the example of %s", async (procedure) => {
    const { status, body } = await contract.ask(restOperations[procedure].example);
    expect(status).toBe(200);
    // An example that finds nothing explains nothing; but nothing in this story has been changed yet.
    if (procedure === "change.diff") return;
    const found = body.items ?? body.cells ?? body.claims ?? [body];
    expect(found.length).toBeGreaterThan(0);
  });

  test.each([
    ["/stories?locale=de", "story.list", { locale: "de" }],
    [story, "story.bySlug", { slug: "nordkorea-truppen-russland" }],
    [`${story}/events`, "event.list", {}],
    [
      `${story}/events?kinds=denial&kinds=statement&contested=false&limit=7&asOf=2024-10-28&locale=de`,
      "event.list",
      { kinds: ["denial", "statement"], contested: false, limit: 7, asOf: "2024-10-28", locale: "de" },
    ],
    [`${story}/events?kinds=denial`, "event.list", { kinds: ["denial"] }],
    [`${story}/events?q=Kursk%20NATO`, "event.list", { q: "Kursk NATO" }],
    ["/search?q=Sudscha&story=nordkorea-truppen-russland", "event.search", { q: "Sudscha" }],
    [
      `${story}/events/troops-sent-to-russia?rev=1`,
      "event.bySlug",
      { slug: "troops-sent-to-russia", rev: 1 },
    ],
    [`${story}/claims?actors=rutte&limit=100`, "claim.list", { actors: ["rutte"], limit: 100 }],
    [`${story}/positions?parties=nato`, "position.matrix", { parties: ["nato"] }],
    [
      `${story}/timeline?from=2024-10-01&to=2024-11-30&lanes=party&budget=3`,
      "timeline.window",
      { from: "2024-10-01", to: "2024-11-30", lanes: "party", budget: 3 },
    ],
    [`${story}/actors?limit=100`, "actor.list", { limit: 100 }],
    [`${story}/places?limit=100`, "place.list", { limit: 100 }],
    [`${story}/sources?limit=100`, "source.list", { limit: 100 }],
    [`${story}/changes?after=0&limit=1`, "change.list", { after: 0, limit: 1 }],
  ] as const)("%s", async (path, procedure, input) => {
    const asked = procedure.startsWith("story.") ? input : { story: "nordkorea-truppen-russland", ...input };
    expect((await contract.ask(path)).body).toEqual(await askProcedure(procedure, asked));
  });

  test("every event of the first story", async () => {
    const { body } = await contract.ask(`${story}/events?limit=100`);
    expect(body.total).toBeGreaterThan(50);
    for (const { slug } of body.items) {
      expect((await contract.ask(`${story}/events/${slug}`)).body.slug).toBe(slug);
    }
  });

  test("in the caller's language, which a parameter overrides", async () => {
    const german = { headers: { "accept-language": "de" } };
    const { body, headers } = await contract.ask("/stories", german);
    expect(body.items[0].title).toContain("Nordkoreanische");
    expect(headers.get("vary")).toMatch(/accept-language/i);
    const english = await contract.ask("/stories?locale=en", german);
    expect(english.body.items[0].title).not.toContain("Nordkoreanische");
    expect(english.headers.get("vary") ?? "").not.toMatch(/accept-language/i);
  });

  test("to any site's script, and to HEAD without a body", async () => {
    const { headers } = await contract.ask("/stories");
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.has("access-control-allow-credentials")).toBe(false);
    const head = await contract.ask("/stories", { method: "HEAD" });
    expect([head.status, head.text]).toEqual([200, ""]);
    expect(head.headers.get("etag")).toBe(headers.get("etag"));
  });
});

describe("pages", () => {
  test("follow from link to link, each item once", async () => {
    const all = (await contract.ask(`${story}/claims?limit=100&parties=nato`)).body;
    const slugs: string[] = [];
    let path = `${story}/claims?limit=4&parties=nato`;
    for (let pages = 0; path !== ""; pages += 1) {
      expect(pages).toBeLessThan(100);
      const { body, headers } = await contract.ask(path);
      slugs.push(...body.items.map((claim: { slug: string }) => claim.slug));
      expect(body.items.length).toBeLessThanOrEqual(4);
      const [, next = ""] = /^<([^>]+)>; rel="next"$/.exec(headers.get("link") ?? "") ?? [];
      expect(next === "").toBe(body.nextCursor === null);
      path = next.slice(restPrefix.length);
    }
    expect(slugs).toEqual(all.items.map((claim: { slug: string }) => claim.slug));
    expect(slugs.length).toBeGreaterThan(4);
  });

  test("have fifty items when nothing is said", async () => {
    expect((await contract.ask(`${story}/events`)).body.items).toHaveLength(50);
  });
});

describe("a problem", () => {
  test.each([
    ["limit=101", "limit too-big"],
    ["limit=0", "limit too-small"],
    ["limit=ten", "limit invalid-type"],
    ["limit=1e1", "limit invalid-type"],
    ["limit=%2010", "limit invalid-type"],
    ["limit=5&limit=6", "limit invalid-type"],
    ["contested=yes", "contested invalid-type"],
    ["contested=", "contested invalid-type"],
    ["kinds=party", "kinds.0 invalid-value"],
    ["kinds=denial,statement", "kinds.0 invalid-value"],
    ["kinds=denial&kinds=party", "kinds.1 invalid-value"],
    ["colour=red", "colour unknown-field"],
    ["__proto__=1", "__proto__ unknown-field"],
    ["story=other", "story unknown-field"],
    ["from=yesterday", "from day-invalid"],
    ["asOf=yesterday", "asOf as-of-invalid"],
    ["cursor=nonsense", "cursor cursor-invalid"],
    ["rev=0", "rev too-small"],
    ["locale=fr", "locale invalid-value"],
  ])("?%s is refused at %s", async (query, expected) => {
    const { status, body, headers } = await contract.ask(`${story}/events?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({
      type: "urn:claimline:problem:invalid-input",
      title: "The input is not valid.",
      status: 400,
      code: "invalid-input",
      requestId: headers.get("x-request-id"),
    });
    expect(body.fields.map((field: { path: string; code: string }) => `${field.path} ${field.code}`)).toEqual(
      [expected],
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.has("etag")).toBe(false);
  });

  test("names all that is wrong, by its name in the address and in the caller's language", async () => {
    const { body } = await contract.ask("/stories/Not%20A%20Slug/events/%3F?asOf=&x=1", {
      headers: { "accept-language": "de" },
    });
    expect(body.title).toBe("Die Eingabe ist ungültig.");
    const paths = body.fields.map(({ path }: { path: string }) => path);
    expect(paths.toSorted()).toEqual(["event", "story", "x"]);
  });

  test.each([
    ["/nothing", 404, "not-found"],
    ["", 404, "not-found"],
    ["/", 404, "not-found"],
    ["/stories/", 404, "not-found"],
    ["/stories/nothing", 404, "not-found"],
    [`${story}/events/`, 404, "not-found"],
    [`${story}/events/nothing`, 404, "not-found"],
    [`${story}/events/a%2Fb`, 400, "invalid-input"],
    [`${story}?rev=99`, 404, "not-found"],
    [`${story}?asOf=2999-01-01`, 400, "as-of-in-future"],
    [`${story}/timeline`, 400, "invalid-input"],
    [`${story}/timeline?from=2024-11-01&to=2024-10-01`, 400, "invalid-input"],
    [`${story}/changes/stream?after=-1`, 400, "invalid-input"],
    [`${story}/changes/stream?colour=red`, 400, "invalid-input"],
    ["/stories/nothing/changes/stream", 404, "not-found"],
  ])("%s: %i %s", async (path, status, code) => {
    const answer = await contract.ask(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is no way to read", async (method) => {
    const { status, body, headers } = await contract.ask("/stories", { method });
    expect([status, body.code]).toEqual([405, "method-not-allowed"]);
    expect(headers.get("allow")).toBe("GET, HEAD");
  });
});

describe("the newsroom's server", () => {
  const newsroom = sharedServer({ app: "admin", template: "story" });

  test.each(["/api/v1/stories", "/api/openapi.json", "/api/docs"])("has no %s", async (path) => {
    expect((await fetch(`${newsroom().url}${path}`)).status).toBe(404);
  });
});
