import { describe, expect, test } from "vitest";
import { storyPath } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

const webPages = [
  "/de",
  storyPath("en"),
  storyPath("de", "/events/nato-confirmation"),
  "/en/method",
  "/de/nothing",
  "/robots.txt",
];
const adminPages = ["/sign-in", "/nothing"];

describe.each([
  ...webPages.map((path) => ["webUrl", path] as const),
  ...adminPages.map((path) => ["adminUrl", path] as const),
])("%s%s", (site, path) => {
  test("tells browsers to keep to themselves", async () => {
    const { headers } = await fetch(`${product()[site]}${path}`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
    expect(headers.get("referrer-policy")).toBe(
      site === "webUrl" ? "strict-origin-when-cross-origin" : "same-origin",
    );
    expect(headers.has("x-powered-by")).toBe(false);
    expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(headers.getSetCookie()).toEqual([]);
  });

  test("runs no script but its own", async () => {
    const [first, second] = await Promise.all([ask(site, path), ask(site, path)]);
    expect(first.nonce).not.toBe(second.nonce);
    expect(first.policy).toContain("default-src 'self'");
    expect(first.policy).not.toMatch(/script-src[^;]*'unsafe-/);
    expect(first.policy).toMatch(/object-src 'none'.*base-uri 'none'.*frame-ancestors 'none'/);
    // Browsers don't run what is data for other programs.
    for (const [script] of first.html.matchAll(/<script\b(?! type="application\/ld\+json")[^>]*>/g)) {
      expect(script).toContain(`nonce="${first.nonce}"`);
    }
    expect(first.html).not.toMatch(/\son\w+="/);
    expect(first.html).not.toMatch(/(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:js|css|woff2?)["?]/);
  });
});

describe.each([`/embed${storyPath("de")}`, `/embed${storyPath("en", "?view=list&theme=dark")}`])(
  "%s",
  (path) => {
    test("may be framed by any site, and is as closed as every page otherwise", async () => {
      const { headers } = await fetch(`${product().webUrl}${path}`);
      expect(headers.has("x-frame-options")).toBe(false);
      expect(headers.get("content-security-policy")).toMatch(
        /object-src 'none'.*base-uri 'none'.*frame-ancestors \*/,
      );
      expect(headers.get("content-security-policy")).not.toMatch(/script-src[^;]*'unsafe-/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.getSetCookie()).toEqual([]);
    });
  },
);

test("what somebody is signed in for is kept by no cache", async () => {
  const { headers } = await fetch(`${product().adminUrl}/sign-in`);
  expect(headers.get("cache-control")).toContain("no-store");
});

async function ask(site: "webUrl" | "adminUrl", path: string) {
  const response = await fetch(`${product()[site]}${path}`);
  const policy = response.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
  expect(nonce).not.toBe("");
  return { policy, nonce, html: await response.text() };
}
