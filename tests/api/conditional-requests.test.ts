import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeClock } from "./newsroom/clock.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { type Newsroom, openedAt, openNewsroomAt } from "./newsroom/newsroom.ts";
import { sharedServer } from "./server/open-server.ts";

const clock = makeClock(openedAt);
const server = sharedServer({ app: "web", now: clock.now });
const story = `/api/v1/stories/${deskSlug}`;
const present = "public, max-age=0, s-maxage=10, stale-while-revalidate=30";

let desk: Newsroom;
beforeAll(async () => {
  desk = await openNewsroomAt(server().databaseUrl);
  return () => desk.close();
});
beforeEach(() => clock.set(openedAt));

function trpc(procedure: string, input: unknown): string {
  return `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

function batch(procedures: readonly string[], inputs: readonly unknown[]): string {
  const input = encodeURIComponent(JSON.stringify({ ...inputs }));
  return `/api/trpc/${procedures.join(",")}?batch=1&input=${input}`;
}

async function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
  const response = await fetch(server().url + path, { headers, method });
  const text = await response.text();
  return {
    status: response.status,
    text,
    headers: response.headers,
    etag: response.headers.get("etag"),
    cacheControl: response.headers.get("cache-control"),
  };
}

/** The tag of an address's present answer. */
async function tagOf(path: string, headers: Record<string, string> = {}): Promise<string> {
  const { status, etag } = await ask(path, headers);
  expect([path, status]).toEqual([path, 200]);
  expect(etag).toMatch(/^W\/"[\w.+-]+"$/);
  return String(etag);
}

/** A publication by another process, which the server has heard of when this resolves. */
async function publish(content = makeEventContent()) {
  const heard = Promise.withResolvers<void>();
  onTestFinished(server().parts.changes.subscribe({ change: () => heard.resolve() }));
  const published = await publishNew(desk, content);
  await heard.promise;
  return published;
}

const addresses = [
  "/api/v1/stories",
  story,
  `${story}/events?limit=1`,
  `${story}/events/harbour-closed`,
  `/api/v1/search?q=harbour&story=${deskSlug}`,
  `${story}/claims`,
  `${story}/positions`,
  `${story}/timeline?from=2024-01-01&to=2024-12-31`,
  `${story}/actors`,
  `${story}/places`,
  `${story}/sources`,
  `${story}/changes`,
  trpc("story.list", { locale: "de" }),
  trpc("story.bySlug", { slug: deskSlug }),
  trpc("event.list", { story: deskSlug }),
  trpc("timeline.window", { story: deskSlug, from: "2024-01-01", to: "2024-12-31" }),
  trpc("change.list", { story: deskSlug }),
  batch(["event.list", "story.bySlug"], [{ story: deskSlug }, { slug: deskSlug }]),
];

describe.each(addresses)("%s", (path) => {
  test("isn't sent again to who has it, and is once something was published", async () => {
    const etag = await tagOf(path);
    const again = await ask(path, { "if-none-match": etag });
    expect(again).toMatchObject({ status: 304, text: "", etag, cacheControl: present });
    expect(again.headers.has("x-request-id")).toBe(true);
    await publish();
    const later = await ask(path, { "if-none-match": etag });
    expect(later.status).toBe(200);
    expect(later.etag).not.toBe(etag);
  });

  test("has a tag of its own in each language", async () => {
    const [german, english] = [await tagOf(path, { "accept-language": "de" }), await tagOf(path)];
    expect(german).not.toBe(english);
    expect(await ask(path, { "accept-language": "de", "if-none-match": english })).toMatchObject({
      status: 200,
    });
  });
});

describe("If-None-Match", () => {
  const path = `${story}/events`;

  test.each([
    ["the tag", (tag: string) => tag, 304],
    ["the tag as a strong one", (tag: string) => tag.slice(2), 304],
    ["the tag among others", (tag: string) => `"a", ${tag} , W/"b"`, 304],
    ["anything", () => "*", 304],
    ["anything, with spaces", () => " * ", 304],
    ["another tag", () => 'W/"a"', 200],
    ["the tag without its marks", (tag: string) => tag.slice(3, -1), 200],
    ["a part of the tag", (tag: string) => `${tag.slice(0, -2)}"`, 200],
    ["nothing", () => "", 200],
    ["no tag at all", () => '"', 200],
  ])("%s", async (_what, valueOf, status) => {
    const etag = await tagOf(path);
    expect((await ask(path, { "if-none-match": valueOf(etag) })).status).toBe(status);
  });

  test("another address's tag is no match", async () => {
    const other = await tagOf(`${story}/claims`);
    expect((await ask(path, { "if-none-match": other })).status).toBe(200);
    const limited = await tagOf(`${path}?limit=1`);
    expect((await ask(path, { "if-none-match": limited })).status).toBe(200);
  });

  test.each([
    [`${story}/events/nothing`, 404],
    ["/api/v1/stories/nothing", 404],
    [`${story}/events?limit=0`, 400],
    [`${story}/events?asOf=2999-01-01`, 400],
    [`${story}?rev=9999`, 404],
    [trpc("event.bySlug", { story: deskSlug, slug: "nothing" }), 404],
    [trpc("event.list", { story: deskSlug, limit: 0 }), 400],
    [trpc("event.list", { story: 7 }), 400],
    ["/api/trpc/event.list?input=%7Bx", 400],
    [batch(["event.list", "event.list"], [{ story: deskSlug }, { story: "nothing" }]), 207],
  ])("a problem is never kept nor matched: %s", async (asked, status) => {
    for (const condition of ["*", await tagOf(path)]) {
      const answer = await ask(asked, { "if-none-match": condition });
      expect(answer).toMatchObject({ status, etag: null, cacheControl: "no-store" });
    }
  });

  test("to HEAD", async () => {
    const etag = await tagOf(path);
    expect(await ask(path, {}, "HEAD")).toMatchObject({ status: 200, text: "", etag });
    expect(await ask(path, { "if-none-match": etag }, "HEAD")).toMatchObject({ status: 304, text: "" });
  });
});

test("who has the answer is told so without a look at what it is made of", async () => {
  const asked = addresses.filter((path) => !path.includes("batch"));
  const tags = new Map<string, string>();
  for (const path of asked) tags.set(path, await tagOf(path));
  const { database } = server().parts;
  const tables = ["published_event", "published_story", "published_record", "published_span", "change"];
  const rename = async (from: string, to: string) => {
    for (const table of tables) {
      await database.$executeRawUnsafe(`alter table ${from}${table} rename to ${to}${table}`);
    }
  };
  await rename("", "away_");
  try {
    for (const [path, etag] of tags) {
      expect([path, (await ask(path, { "if-none-match": etag })).status]).toEqual([path, 304]);
    }
  } finally {
    await rename("away_", "");
  }
});

describe("what changes by itself", () => {
  test("a plan whose time passes within the day is never hidden", async () => {
    const plan = makeEventContent({
      when: "2026-11-23T10:00:00+01:00",
      claims: [makeClaim({ stance: "announces", saidAt: "2026-11-20" })],
    });
    const { slug } = await publish(plan);
    const paths = [
      `${story}/events/${slug}`,
      `${story}/timeline?from=2026-11-01&to=2026-11-30`,
      trpc("event.bySlug", { story: deskSlug, slug }),
    ];
    const tags = new Map<string, string>();
    for (const path of paths) {
      tags.set(path, await tagOf(path));
      expect((await ask(path)).text).toContain('"overdue":false');
    }
    // A date-time to the second means all of that second.
    clock.set("2026-11-23T09:00:00.999Z");
    for (const [path, etag] of tags) expect((await ask(path, { "if-none-match": etag })).status).toBe(304);
    clock.set("2026-11-23T09:00:01.000Z");
    for (const [path, etag] of tags) {
      const later = await ask(path, { "if-none-match": etag });
      expect([path, later.status]).toEqual([path, 200]);
      expect(later.text).toContain('"overdue":true');
    }
  });

  test("another day in the story's zone is another answer", async () => {
    const path = `${story}/events`;
    const afternoon = "2026-11-23T15:00:00.000Z";
    clock.set(afternoon);
    const etag = await tagOf(path);
    clock.set("2026-11-23T22:59:59.999Z");
    expect((await ask(path, { "if-none-match": etag })).status).toBe(304);
    clock.set("2026-11-23T23:00:00.000Z");
    expect((await ask(path, { "if-none-match": etag })).status).toBe(200);
    // And the day before has its own again, whatever was asked in between.
    clock.set(afternoon);
    expect(await tagOf(path)).toBe(etag);
  });

  test("an earlier day stays, until something is published", async () => {
    const path = `${story}/events?asOf=2024-10-25`;
    const etag = await tagOf(path);
    clock.set("2026-12-24T08:00:00.000Z");
    expect(await ask(path, { "if-none-match": etag })).toMatchObject({ status: 304, cacheControl: present });
    await publish();
    expect((await ask(path, { "if-none-match": etag })).status).toBe(200);
  });

  test("a revision as of a day stays for good, and may be kept for long", async () => {
    const path = `${story}/events?rev=1&asOf=2024-10-25`;
    const etag = await tagOf(path);
    await publish();
    clock.set("2027-01-01T08:00:00.000Z");
    const again = await ask(path, { "if-none-match": etag });
    expect(again.status).toBe(304);
    expect(again.cacheControl).toBe("public, max-age=3600, s-maxage=86400, stale-while-revalidate=604800");
  });

  test("a revision without a day doesn't", async () => {
    expect(await ask(`${story}/events?rev=1`)).toMatchObject({ cacheControl: present });
  });
});

describe("on the newsroom's server", () => {
  const newsroom = sharedServer({ app: "admin" });

  test.each([
    ["a public call", trpc("story.list", {}), 200],
    ["a batch with something private", batch(["story.list", "desk.stories"], [{}, {}]), 207],
    ["a private call", trpc("desk.stories", {}), 401],
  ])("%s is never kept", async (_what, path, status) => {
    const response = await fetch(newsroom().url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.has("etag")).toBe(false);
  });
});
