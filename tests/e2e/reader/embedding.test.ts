import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage, sizes } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

/** The listener that docs/embedding.md gives, on a page of another site. */
function hostPage(address: string): string {
  return `<!doctype html><html lang="en"><title>Another site</title><body><h1>Another site</h1>
<iframe id="frame" src="${address.replaceAll("&", "&amp;")}" title="A story" width="100%" height="300" style="border:0"></iframe>
<script>
addEventListener("message", (event) => {
  for (const frame of document.querySelectorAll("iframe")) {
    if (event.source !== frame.contentWindow || event.origin !== new URL(frame.src).origin) continue;
    if (event.data?.type === "claimline:height") frame.height = event.data.height;
  }
});
</script></body></html>`;
}

let host = "";
const server = createServer((request, response) => {
  const path = new URL(request.url ?? "/", "http://host").searchParams.get("frame") ?? "";
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(path === "" ? "" : hostPage(product().webUrl + path));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // Another site than that of the product, not only another port.
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function openFramed(path: string, options: Parameters<typeof openPage>[1] = {}) {
  const page = await openPage(`${host}/?frame=${encodeURIComponent(path)}`, { ...options, origin: host });
  return { page, frame: page.frameLocator("#frame") };
}

const heading = (frame: FrameLocator) => frame.getByRole("heading", { level: 1 });

async function frameHeight(page: Page): Promise<number> {
  return Number(await page.locator("#frame").getAttribute("height"));
}

test("a story shows within another site's page, which learns how high it is", async () => {
  const { page, frame } = await openFramed(`/embed${storyPath("de", "?view=list")}`);
  expect(await heading(frame).textContent()).toBe("Nordkoreanische Truppen in Russland");
  await expect.poll(() => frameHeight(page), { timeout: 10_000 }).toBeGreaterThan(1000);
  const inner = page.frames().find((other) => other.url().includes("/embed/"));
  const room = await inner?.evaluate<number[]>("[document.documentElement.scrollHeight, innerHeight]");
  expect(room?.[0]).toBeLessThanOrEqual((room?.[1] ?? 0) + 1);
  expect(await page.context().cookies()).toEqual([]);
});

test("views change within the frame, and the frame's other links leave it", async () => {
  const { page, frame } = await openFramed(
    `/embed${storyPath("en", "?view=list&asof=2024-10-28&theme=dark")}`,
    {
      locale: "en",
    },
  );
  await heading(frame).waitFor();
  await frame.getByRole("link", { name: "Positions" }).click();
  await frame.getByRole("table").first().waitFor();
  const inner = page.frames().find((other) => other.url().includes("/embed/"));
  expect(inner?.url()).toContain("view=positions");
  expect(inner?.url()).toContain("asof=2024-10-28");
  expect(inner?.url()).toContain("theme=dark");
  const opening = page.context().waitForEvent("page");
  await frame.getByRole("link", { name: "The whole story with evidence" }).click();
  const whole = await opening;
  await whole.waitForLoadState();
  const url = new URL(whole.url());
  expect(url.pathname + url.search).toBe(storyPath("en", "?view=positions&asof=2024-10-28"));
});

test("a link to an event opens it within the frame", async () => {
  const { frame } = await openFramed(`/embed${storyPath("de", "?event=nato-confirmation")}`);
  await frame.getByRole("heading", { level: 2 }).first().waitFor();
  await expect
    .poll(() =>
      frame
        .getByRole("link", { name: "Ganze Seite" })
        .or(frame.locator('a[href*="/events/nato-confirmation"]'))
        .count(),
    )
    .toBeGreaterThan(0);
});

describe("the theme", () => {
  test.each([
    ["dark", "light", "dark"],
    ["light", "dark", "light"],
    ["", "dark", "normal"],
  ] as const)("asked for: %s, by a reader who prefers %s", async (theme, preferred, scheme) => {
    const path = `/embed${storyPath("de", `?view=list${theme === "" ? "" : `&theme=${theme}`}`)}`;
    const page = await openPage(path, { theme: preferred });
    const found = await page.evaluate<string>("getComputedStyle(document.documentElement).colorScheme");
    expect(found.includes(scheme) || (scheme === "normal" && found === "light dark")).toBe(true);
  });
});

test("without script it is the same, and it is accessible on a narrow phone", async () => {
  const plain = await openPage(`/embed${storyPath("de", "?view=list")}`, { script: false });
  expect(await plain.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  const page = await openPage(`/embed${storyPath("de")}`, { size: sizes.narrow, theme: "dark" });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await violationsOf(page)).toEqual([]);
});

describe("oEmbed", () => {
  const ask = (url: string, more = "") => fetchPage(`/oembed?url=${encodeURIComponent(url)}${more}`);
  const page = () => product().webUrl + storyPath("en", "?view=map&asof=2024-10-28");

  test("is found from the server's HTML, and answers with a frame", async () => {
    const { html } = await fetchPage(storyPath("en"));
    const found = /<link rel="alternate" type="application\/json\+oembed"[^>]*href="([^"]+)"/.exec(html)?.[1];
    const response = await fetch((found ?? "").replaceAll("&amp;", "&"));
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(await response.json()).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "North Korean troops in Russia",
      width: 720,
      height: 640,
      html: expect.stringContaining(`<iframe src="${product().webUrl}/embed${storyPath("en")}"`),
    });
    expect(html).toContain('type="text/xml+oembed"');
    expect(html).toContain('type="application/atom+xml"');
  });

  test("keeps view and moment, and the greatest size", async () => {
    const answer = JSON.parse((await ask(page(), "&maxwidth=300&maxheight=200")).html);
    expect([answer.width, answer.height, answer.thumbnail_url]).toEqual([300, 200, undefined]);
    expect(answer.html).toContain("view=map&amp;asof=2024-10-28");
    expect(answer.html).toContain('width="300" height="200"');
  });

  test("as XML, and of an event", async () => {
    const { html, headers } = await ask(
      product().webUrl + storyPath("de", "/events/nato-confirmation"),
      "&format=xml",
    );
    expect(headers.get("content-type")).toContain("text/xml");
    expect(html).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<oembed><version>1\.0<\/version>/);
    expect(html).toContain("event=nato-confirmation");
    expect(html).toContain("&lt;iframe ");
  });

  test.each([
    ["an address elsewhere", () => "https://other.example/de/stories/x", "", 404],
    ["a story that there isn't", () => `${product().webUrl}/de/stories/nothing`, "", 404],
    ["an event that there isn't", () => product().webUrl + storyPath("de", "/events/nothing"), "", 404],
    [
      "a moment that is none, passed over as on the page",
      () => product().webUrl + storyPath("de", "?asof=x&rev=x"),
      "",
      200,
    ],
    ["no address", () => "", "", 400],
    ["a format that there isn't", page, "&format=yaml", 501],
  ])("%s", async (_what, url, more, status) => {
    expect((await ask(url(), more)).status).toBe(status);
  });
});

describe("a page's data for programs", () => {
  test.each([
    ["", "LiveBlogPosting"],
    ["/events/nato-confirmation", "NewsArticle"],
  ])("%s", async (path, type) => {
    const { html } = await fetchPage(storyPath("de", path));
    const text = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "";
    expect(JSON.parse(text)["@graph"][0]["@type"]).toBe(type);
  });

  test("isn't on a page of another day", async () => {
    expect((await fetchPage(storyPath("de", "?asof=2024-10-28"))).html).not.toContain("application/ld+json");
  });

  test("the story offers its files at the moment shown", async () => {
    const page = await openPage(storyPath("de", "?view=list&asof=2024-10-28"));
    const links = page.getByRole("region", { name: "Daten" }).getByRole("link");
    const addresses = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute("href") ?? ""),
    );
    expect(addresses).toHaveLength(9);
    for (const address of addresses) {
      expect(address).toContain("asof=2024-10-28");
      expect((await fetch(product().webUrl + address)).status).toBe(200);
    }
  });
});

test("the share panel has the code of the frame, to copy", async () => {
  const page = await openPage(storyPath("en", "?view=positions"), { locale: "en" });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByText("Share and cite", { exact: true }).click();
  await page.getByRole("button", { name: "Copy embed code" }).click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate("navigator.clipboard.readText()")).toBe(
    `<iframe src="${product().webUrl}/embed${storyPath("en", "?view=positions")}" title="North Korean troops in Russia" width="100%" height="640" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`,
  );
});
