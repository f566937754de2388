import { expect, test } from "vitest";
import { writeSitemap } from "./write-sitemap.ts";

test("writes each page once in each language, with the other beside it", () => {
  const text = writeSitemap([{ path: "" }, { path: "/stories/x", changedAt: "2024-10-28T12:00:00.000Z" }]);
  expect([...text.matchAll(/<loc>(.*)<\/loc>/gu)].map(([, address]) => address)).toEqual([
    "http://localhost:3000/de",
    "http://localhost:3000/en",
    "http://localhost:3000/de/stories/x",
    "http://localhost:3000/en/stories/x",
  ]);
  expect(text.match(/hreflang="de" href="http:\/\/localhost:3000\/de\/stories\/x"/gu)).toHaveLength(2);
  expect(text.match(/<lastmod>2024-10-28T12:00:00\.000Z<\/lastmod>/gu)).toHaveLength(2);
});

test("keeps the signs of XML out of addresses", () => {
  expect(writeSitemap([{ path: "/stories/x?a=1&b=<2>" }])).toContain(
    "/de/stories/x?a=1&amp;b=&lt;2&gt;</loc>",
  );
});
