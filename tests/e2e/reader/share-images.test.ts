import { inflateSync } from "node:zlib";
import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

const sent = "/events/troops-sent-to-russia";

function metaOf(html: string, name: string): string | undefined {
  const tag = html.match(new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, "u"));
  return tag?.[1]?.replaceAll("&amp;", "&");
}

async function pictureAt(address: string, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(new URL(address, product().webUrl), { headers });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

/** Width and height from a PNG's first chunk; its data are unpacked to see that they are whole. */
function sizeOf(png: Buffer): [width: number, height: number] {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") {
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
  }
  expect(inflateSync(Buffer.concat(data)).length).toBeGreaterThan(0);
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

describe.each(locales)("in %s", (locale) => {
  test.each(["", sent])(
    "a shared link to %s shows a picture of the page, with a text for it",
    async (page) => {
      const { html } = await fetchPage(storyPath(locale, page));
      expect(metaOf(html, "twitter:card")).toBe("summary_large_image");
      expect([metaOf(html, "og:image:width"), metaOf(html, "og:image:height")]).toEqual(["1200", "630"]);
      expect(metaOf(html, "og:image:alt")?.length).toBeGreaterThan(30);
      const address = metaOf(html, "og:image") ?? "";
      expect(address).toMatch(/^https?:\/\/.*\/image\.png\?v=\d+$/u);
      const { response, bytes } = await pictureAt(new URL(address).pathname);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/png");
      expect(sizeOf(bytes)).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(200_000);
    },
  );

  test("the page is known by one address, and names that of the other language", async () => {
    const { html } = await fetchPage(storyPath(locale, `${sent}?asof=2024-10-28`));
    expect(html).toMatch(new RegExp(`<link rel="canonical" href="[^"?]*${storyPath(locale, sent)}"`, "u"));
    for (const other of locales) {
      expect(html).toMatch(
        new RegExp(`<link rel="alternate" hrefLang="${other}" href="[^"]*${storyPath(other, sent)}"`, "u"),
      );
    }
  });
});

test("the text for an event's picture says when, how sure and who", async () => {
  const { html } = await fetchPage(storyPath("de", `${sent}?asof=2024-10-28`));
  const alt = metaOf(html, "og:image:alt") ?? "";
  expect(alt).toContain("Nordkoreanische Truppen nach Russland entsandt");
  expect(alt).toContain("bestätigt, bestritten");
  expect(alt).toContain("NATO bestätigt".replace(" ", "\u00a0"));
});

test("the picture is of the moment that the link asks for", async () => {
  const { html } = await fetchPage(storyPath("de", `${sent}?asof=2024-10-20&rev=1`));
  const address = new URL(metaOf(html, "og:image") ?? "");
  expect(address.search).toBe("?asof=2024-10-20&rev=1");
  const { bytes: then } = await pictureAt(`${address.pathname}${address.search}`);
  const { bytes: now } = await pictureAt(address.pathname);
  const { bytes: other } = await pictureAt(storyPath("en", `${sent}/image.png`));
  expect(then.equals(now)).toBe(false);
  expect(other.equals(now)).toBe(false);
});

test("caches keep a pinned picture, and ask anew for any other", async () => {
  const pinned = storyPath("de", `${sent}/image.png?asof=2024-10-28&rev=1`);
  const { response } = await pictureAt(pinned);
  expect(response.headers.get("cache-control")).toContain("max-age=3600");
  const etag = response.headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  const again = await pictureAt(pinned, { "if-none-match": `"other", W/${etag}` });
  expect([again.response.status, again.bytes.length]).toEqual([304, 0]);
  const present = await pictureAt(storyPath("de", "/image.png"));
  expect(present.response.headers.get("cache-control")).toContain("max-age=0");
});

test.each([
  ["/events/nothing/image.png", 404],
  ["/events/Not-A-Slug!/image.png", 404],
  [`${sent}/image.png?asof=2024-01-01`, 404],
  ["/image.png?rev=99999", 400],
  ["/image.png?rev=x", 400],
  ["/image.png?asof=yesterday", 400],
  ["/image.png?asof=2999-01-01", 400],
])("%s is refused", async (path, status) => {
  const { response, bytes } = await pictureAt(storyPath("de", path));
  expect([response.status, bytes.length]).toEqual([status, 0]);
});
