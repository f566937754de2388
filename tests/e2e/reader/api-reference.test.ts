import { describe, expect, test } from "vitest";
import { expectNarrowPage } from "../browser/narrow-page.ts";
import { openPage } from "../browser/open-page.ts";
import { violationsOf } from "../browser/violations-of.ts";
import { product } from "../product/product.ts";

describe("the API's reference", () => {
  test("is open to everybody, and asks nobody else for anything", async () => {
    const page = await openPage("/api/docs", { locale: "en" });
    expect(await violationsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violationsOf(page, ["color-contrast"])).toEqual([]);
    expect(await page.getByRole("heading", { level: 1 }).allTextContents()).toEqual(["API"]);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await expectNarrowPage(page);
  });

  test("is complete without script: every address of the document, and links that lead somewhere", async () => {
    const page = await openPage("/api/docs", { locale: "en", script: false });
    const response = await fetch(`${product().webUrl}/api/openapi.json`);
    const document = (await response.json()) as { paths: Record<string, { get: { summary: string } }> };
    const headings = await page.getByRole("heading", { level: 3 }).allTextContents();
    for (const { get } of Object.values(document.paths)) expect(headings).toContain(get.summary);
    const anchors = await page
      .locator('main a[href^="#"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    const ids = new Set(
      await page.locator("main [id]").evaluateAll((marked) => marked.map(({ id }) => `#${id}`)),
    );
    expect(anchors.length).toBeGreaterThan(50);
    const broken = anchors.filter((anchor) => !ids.has(anchor));
    expect(broken).toEqual([]);
  });

  test("shows calls that answer", async () => {
    const page = await openPage("/api/docs", { locale: "en" });
    const examples = await page.getByRole("link", { name: "Open the answer" }).all();
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples) {
      const response = await fetch(new URL(String(await example.getAttribute("href")), product().webUrl));
      expect([response.url, response.status]).toEqual([response.url, 200]);
    }
  });

  test("has the pages' strict policy", async () => {
    const { headers } = await fetch(`${product().webUrl}/api/docs`);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
    expect(policy).not.toContain("unsafe-eval");
  });
});
