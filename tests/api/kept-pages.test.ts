import { noSettings } from "@claimline/model/site/settings";
import type { PageHandler } from "@claimline/server/pages";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { makeClock } from "./newsroom/clock.ts";
import { publishNew } from "./newsroom/desk-steps.ts";
import { type Newsroom, openedAt, openNewsroomAt } from "./newsroom/newsroom.ts";
import { sharedServer } from "./server/open-server.ts";

const clock = makeClock(openedAt);
let rendered = 0;
let answering: { status: number; type: string; headers: Record<string, string>; nonce: boolean };
let gate: Promise<void>;

/** A page in two pieces, with the nonce of its policy, all that it was told, and its number. */
const pages: PageHandler = {
  ready: true,
  async handle({ url, headers }, response) {
    rendered += 1;
    const number = rendered;
    const nonce = answering.nonce
      ? /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1]
      : "";
    response.statusCode = answering.status;
    response.setHeader("content-type", answering.type);
    response.setHeader("link", `</a.css>; rel=preload; as=style; nonce="${nonce}"`);
    for (const [name, value] of Object.entries(answering.headers)) response.setHeader(name, value);
    response.write(`<script nonce="${nonce}">1</script>`);
    await gate;
    const told = JSON.stringify({ ...headers, "content-security-policy": "", "x-request-id": "" });
    response.end(`<p>${number} ${url} ä</p><i>${told}</i><script nonce="${nonce}">2</script>`);
  },
};
const server = sharedServer({ app: "web", now: clock.now, pages });

let desk: Newsroom;
beforeAll(async () => {
  desk = await openNewsroomAt(server().databaseUrl);
  return () => desk.close();
});
beforeEach(() => {
  clock.set(openedAt);
  answering = { status: 200, type: "text/html; charset=utf-8", headers: {}, nonce: true };
  gate = Promise.resolve();
});

let addresses = 0;
/** The page of a story, as no other test has asked for it. */
function freshPath(path = `/de/stories/${deskSlug}`): string {
  addresses += 1;
  return `${path}?q=${addresses}`;
}

async function open(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(server().url + path, { headers });
  const text = await response.text();
  const number = Number(/<p>(\d+) /.exec(text)?.[1]);
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1] ?? "?";
  return { number, nonce, text, status: response.status, headers: response.headers };
}

/** Whether a second reader gets what was rendered for the first. */
async function isKept(path: string, headers: Record<string, string> = {}): Promise<boolean> {
  const first = await open(path, headers);
  return (await open(path, headers)).number === first.number;
}

test.each([`/de/stories/${deskSlug}`, `/en/stories/${deskSlug}`, `/embed/de/stories/${deskSlug}`])(
  "%s is rendered once for all, each with a nonce of their own",
  async (path) => {
    const address = freshPath(path);
    const [first, second] = [await open(address), await open(address)];
    expect(second.number).toBe(first.number);
    expect(second.nonce).not.toBe(first.nonce);
    for (const { text, nonce, headers } of [first, second]) {
      expect(text.split(`nonce="${nonce}"`)).toHaveLength(3);
      expect(headers.get("link")).toContain(`nonce="${nonce}"`);
      expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(text).toContain(`${address} ä`);
    }
    expect(second.text.replaceAll(second.nonce, first.nonce)).toBe(first.text);
    expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"));
  },
);

test("nothing of its first reader is in it, nor does it matter for the next", async () => {
  const path = freshPath();
  const first = await open(path, {
    cookie: "locale=de; secret=1",
    "user-agent": "Twitterbot/1.0",
    "accept-language": "fr",
    "x-nothing": "secret",
    "accept-encoding": "identity",
  });
  expect(first.text).not.toMatch(/secret|Twitterbot|fr/);
  expect(first.headers.has("content-encoding")).toBe(false);
  const second = await open(path, { "accept-encoding": "gzip" });
  expect(second.number).toBe(first.number);
  expect(first.headers.get("vary")).toMatch(/accept-encoding/i);
});

describe("is rendered anew", () => {
  test("after a publication", async () => {
    const path = freshPath();
    const before = await open(path);
    const heard = Promise.withResolvers<void>();
    onTestFinished(server().parts.changes.subscribe({ change: () => heard.resolve() }));
    await publishNew(desk, makeEventContent({ slug: "kept-page-event" }));
    await heard.promise;
    expect((await open(path)).number).toBeGreaterThan(before.number);
  });

  test("after the newsroom says something else of itself", async () => {
    const path = freshPath();
    const before = await open(path);
    const admin = await desk.caller("admin");
    const { version } = await admin.settings.get();
    await admin.settings.save({ version, settings: { ...noSettings, siteName: "Hafenblatt" } });
    expect((await open(path)).number).toBeGreaterThan(before.number);
  });

  test("on another day, when dates have passed", async () => {
    const path = freshPath();
    const before = await open(path);
    clock.set("2030-01-01T12:00:00Z");
    expect((await open(path)).number).toBeGreaterThan(before.number);
  });
});

describe("isn't kept", () => {
  test.each([
    ["another page", `/de/stories/${deskSlug}/changes`, {}],
    ["a story that nobody has published", "/de/stories/nothing", {}],
    ["a language that there is not", `/fr/stories/${deskSlug}`, {}],
    ["what Next's script asks for", `/de/stories/${deskSlug}`, { rsc: "1" }],
    ["what it asks for ahead", `/de/stories/${deskSlug}`, { "next-router-prefetch": "1" }],
  ])("%s", async (_what, path, headers) => {
    expect(await isKept(freshPath(path), headers)).toBe(false);
  });

  test("as known at an instant, which may be still to come", async () => {
    expect(await isKept(`${freshPath()}&asof=2024-10-28`)).toBe(true);
    expect(await isKept(`${freshPath()}&asof=2024-10-28T10:00:00Z`)).toBe(false);
    expect(await isKept(`${freshPath()}&asof=2024-10-28&asof=now`)).toBe(false);
  });

  test("at a very long address", async () => {
    expect(await isKept(`${freshPath()}&x=${"x".repeat(1_000)}`)).toBe(false);
  });

  test.each([
    ["an error", { status: 503 }],
    ["no page", { type: "image/png" }],
    ["a page that sets a cookie", { headers: { "set-cookie": "a=1" } }],
    ["a page without its nonce", { nonce: false }],
  ])("%s", async (_what, some) => {
    Object.assign(answering, some);
    expect(await isKept(freshPath())).toBe(false);
  });
});

describe("while it is being rendered", () => {
  test("others wait for it", async () => {
    const path = freshPath();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const before = rendered;
    const first = open(path);
    await expect.poll(() => rendered).toBe(before + 1);
    const others = [open(path), open(path)];
    resolve();
    expect((await Promise.all([first, ...others])).map(({ number }) => number)).toEqual(
      Array(3).fill(before + 1),
    );
  });

  test("nobody waits for long", async () => {
    const path = freshPath();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const before = rendered;
    const first = open(path);
    await expect.poll(() => rendered).toBe(before + 1);
    gate = Promise.resolve();
    expect((await open(path)).number).toBe(before + 2);
    resolve();
    expect((await first).number).toBe(before + 1);
  });

  test("a reader who goes away leaves nothing half", async () => {
    const path = freshPath();
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const before = rendered;
    const leaving = new AbortController();
    const left = fetch(server().url + path, { signal: leaving.signal }).then((response) => response.text());
    await expect.poll(() => rendered).toBe(before + 1);
    leaving.abort();
    await expect(left).rejects.toThrow("aborted");
    gate = Promise.resolve();
    const next = await open(path);
    resolve();
    expect(next.number).toBe(before + 2);
    expect(next.text).toMatch(/<\/script>$/);
  });
});
