import { beforeAll, describe, expect, test } from "vitest";
import { makeEventContent } from "../../api/content/event-content.ts";
import { unknownId } from "../../api/newsroom/desk-steps.ts";
import { rawRequest } from "../../api/server/raw-request.ts";
import { type Person, sharedDesk } from "../newsroom/desk.ts";
import { storyPath, storySlug as story } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

const desk = sharedDesk();
const sites = ["webUrl", "adminUrl"] as const;
const nothing = encodeURIComponent("{}");

interface Problem {
  status: number;
  code: string;
}

/** The problem that a server answers with, as tRPC or RFC 9457 says it. */
async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = JSON.parse(await response.text());
  const { code, requestId } = findProblem(body);
  expect(requestId).toBe(response.headers.get("x-request-id"));
  return { status: response.status, code: String(code) };
}

function findProblem(body: unknown): { code?: unknown; requestId?: unknown } {
  if (Array.isArray(body)) return findProblem(body[0]);
  const at = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);
  return Object(at(at(at(body, "error"), "data"), "problem") ?? body);
}

function input(value: unknown): string {
  return `?input=${encodeURIComponent(JSON.stringify(value))}`;
}

describe.each(sites)("%s", (site) => {
  test.each([
    ["input that is no JSON", "/api/trpc/event.list?input=%7Bx", 400, "malformed-request"],
    ["input of the wrong shape", `/api/trpc/event.list${input([])}`, 400, "invalid-input"],
    ["no input", "/api/trpc/event.list", 400, "invalid-input"],
    ["an unknown field", `/api/trpc/event.list${input({ story, colour: "red" })}`, 400, "invalid-input"],
    ["an unknown procedure", `/api/trpc/event.burn${input({})}`, 404, "not-found"],
    ["an unknown story", `/api/trpc/event.list${input({ story: "nothing" })}`, 404, "not-found"],
    ["an unknown event", `/api/trpc/event.bySlug${input({ story, slug: "nothing" })}`, 404, "not-found"],
    [
      "a day that there isn't",
      `/api/trpc/event.list${input({ story, asOf: "2024-02-30" })}`,
      400,
      "invalid-input",
    ],
    ["a day to come", `/api/trpc/event.list${input({ story, asOf: "2999-01-01" })}`, 400, "as-of-in-future"],
    ["a rev to come", `/api/trpc/event.list${input({ story, rev: 2_000_000_000 })}`, 404, "not-found"],
    ["a rev below the first", `/api/trpc/event.list${input({ story, rev: 0 })}`, 400, "invalid-input"],
    [
      "a cursor of somebody else",
      `/api/trpc/event.list${input({ story, cursor: "%%%" })}`,
      400,
      "invalid-input",
    ],
    [
      "a text too long",
      `/api/trpc/event.list${input({ story, q: "x".repeat(5_000) })}`,
      400,
      "invalid-input",
    ],
    [
      "too many calls",
      `/api/trpc/${Array(11).fill("story.list").join(",")}?batch=1&input=${nothing}`,
      400,
      "batch-too-large",
    ],
    ["a path that can't be decoded", "/api/trpc/story.list%E2%82", 400, "malformed-request"],
    ["a page's path that can't be decoded", "/de/%zz", 400, "malformed-request"],
    ["a NUL in a page's path", "/de/%00", 400, "malformed-request"],
    ["an unknown address of the API", "/api/nothing", 404, "not-found"],
  ])("%s", async (_what, path, status, code) => {
    expect(await problemOf(await fetch(`${product()[site]}${path}`))).toEqual({ status, code });
  });

  test("a host that is none", async () => {
    expect((await rawRequest(product()[site], "GET /de HTTP/1.1\r\nHost: a b\r\n\r\n")).status).toBe(400);
  });
});

describe("the public site", () => {
  test.each(["POST", "PUT", "DELETE", "PATCH"])("takes no %s", async (method) => {
    for (const path of ["/de", "/api/trpc/story.list", "/language/de"]) {
      const response = await fetch(`${product().webUrl}${path}`, { method });
      expect(await problemOf(response)).toEqual({ status: 405, code: "method-not-allowed" });
    }
  });

  test.each([
    ["?asof=yesterday", 200],
    ["?asof=2024-02-30", 200],
    ["?asof=2999-01-01", 200],
    ["?asof=2024-10-20&asof=2024-10-21", 200],
    ["?asof=", 200],
    ["?rev=0", 200],
    ["?rev=-1", 200],
    ["?rev=1e3", 200],
    ["?rev=999999999", 200],
    ["?cursor=%25%25", 200],
    ["?cursor=%00", 200],
    ["?cursor=x".padEnd(4_000, "x"), 200],
    ["/changes?before=x", 200],
    ["/events/Not%20A%20Slug", 404],
    [`/events/${"x".repeat(3_000)}`, 404],
    ["/events/%F0%9F%90%A6", 404],
  ])("answers the page %s with %i", async (rest, status) => {
    for (const locale of ["de", "en"] as const) {
      const response = await fetch(`${product().webUrl}${storyPath(locale, rest)}`);
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toMatch(/^text\/html/);
      expect(await response.text()).toContain(`<html lang="${locale}"`);
    }
  });
});

describe("the newsroom", () => {
  let editor: Person;
  let contributor: Person;
  let draft: { id: string; version: number };

  beforeAll(async () => {
    editor = await desk().makePerson("editor", "Emil Eingabe");
    contributor = await desk().makePerson("contributor", "Conny Kürzel");
    const asEditor = await desk().newsroom.caller("editor");
    const { id, version } = await asEditor.event.create({ story, content: content() });
    draft = { id, version };
  });

  function content(changed: Parameters<typeof makeEventContent>[0] = {}) {
    return makeEventContent({ places: [], actors: [], claims: [], ...changed });
  }

  async function post(path: string, body: unknown, headers: Record<string, string> = {}, who?: Person) {
    const cookie = who?.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    return await fetch(`${product().adminUrl}/api/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(cookie && { cookie }), ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  }

  test("nobody who isn't signed in gets in", async () => {
    expect(await problemOf(await post("event.create", { story, content: content() }))).toEqual({
      status: 401,
      code: "unauthenticated",
    });
    const forged = { cookie: "claimline.session_token=forged.c2lnbmF0dXJl" };
    expect((await problemOf(await post("event.create", { story, content: content() }, forged))).code).toBe(
      "unauthenticated",
    );
  });

  test.each<[string, Record<string, string>]>([
    ["another origin", { origin: "http://other.example" }],
    ["the public site", { origin: "its own" }],
    ["no origin at all", { origin: "null" }],
    ["another site, as browsers say it", { "sec-fetch-site": "cross-site" }],
    ["a neighbour of the same site", { "sec-fetch-site": "same-site" }],
  ])("a request sent from a page of %s is refused", async (_what, headers) => {
    const sent = headers["origin"] === "its own" ? { origin: product().webUrl } : headers;
    const response = await post("event.create", { story, content: content() }, sent, editor);
    expect(await problemOf(response)).toEqual({ status: 403, code: "forbidden" });
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])(
    "a form that another page could send is refused: %s",
    async (type) => {
      const response = await post("event.submit", draft, { "content-type": type }, editor);
      expect(await problemOf(response)).toEqual({ status: 400, code: "malformed-request" });
    },
  );

  test.each([
    ["a body that is no JSON", "event.submit", () => "{", 400, "malformed-request"],
    ["an empty body", "event.submit", () => "", 400, "invalid-input"],
    ["an unknown id", "event.submit", () => ({ id: unknownId, version: 1 }), 404, "not-found"],
    ["an id that is none", "event.submit", () => ({ id: "1", version: 1 }), 400, "invalid-input"],
    [
      "a version that isn't the present one",
      "event.submit",
      () => ({ ...draft, version: 99 }),
      409,
      "stale-version",
    ],
    ["a step that the state doesn't allow", "event.requestChanges", () => draft, 409, "wrong-state"],
    ["a step that the role doesn't allow", "event.publish", () => draft, 403, "forbidden"],
    [
      "a title too long",
      "event.saveDraft",
      () => ({ ...draft, content: { ...content(), title: { de: "x".repeat(5_000) } } }),
      400,
      "invalid-input",
    ],
    [
      "text that can't be stored",
      "event.saveDraft",
      () => ({ ...draft, content: { ...content(), title: { de: "a\0" } } }),
      400,
      "invalid-input",
    ],
    [
      "an address that is taken",
      "event.create",
      () => ({ story, content: content({ slug: "nato-confirmation" }) }),
      409,
      "slug-taken",
    ],
    [
      "a body beyond a megabyte",
      "event.create",
      () => ({ story, content: "x".repeat(1_000_001) }),
      413,
      "too-large",
    ],
  ])("%s", async (_what, path, body, status, code) => {
    expect(await problemOf(await post(path, body(), {}, editor))).toEqual({ status, code });
  });

  test("somebody else's draft is closed to a contributor", async () => {
    const response = await post("event.saveDraft", { ...draft, content: content() }, {}, contributor);
    expect(await problemOf(response)).toEqual({ status: 403, code: "own-draft-only" });
  });

  test.each([
    ["/api/auth/sign-up/email", 404],
    ["/api/auth/update-user", 404],
    ["/api/auth/nothing", 404],
    ["/api/auth/change-password", 401],
  ])("sign-in offers no more than it has to: %s", async (path, status) => {
    const response = await fetch(`${product().adminUrl}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ currentPassword: "x", newPassword: "long enough to be one" }),
    });
    expect(response.status).toBe(status);
  });

  test("nothing of all that was kept", async () => {
    const { version, state } = await desk().newsroom.database.timelineEvent.findUniqueOrThrow({
      where: { id: draft.id },
    });
    expect({ version, state }).toEqual({ version: draft.version, state: "draft" });
  });
});
