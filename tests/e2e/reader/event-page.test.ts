import { expect, test } from "vitest";
import { firstStory } from "../../story/first-story.ts";
import { openPage } from "../browser/open-page.ts";
import { storyPath } from "../product/first-story-paths.ts";
import { product } from "../product/product.ts";

/** An event with several claims, one of which is quoted in English. */
const quoted = firstStory.events
  .filter(({ claims }) => claims.length > 2)
  .flatMap(({ slug, claims }) =>
    claims.flatMap(({ quote }) =>
      quote?.lang === "en" ? [{ event: slug, beginning: quote.text.slice(0, 12) }] : [],
    ),
  )[0] ?? { event: "none", beginning: "" };

test("an event's page gives its date in words, why it is imprecise and the exact value, and its kind's details", async () => {
  const page = await openPage(storyPath("de", "/events/troops-sent-to-russia"), { script: false });
  const facts = page.getByRole("region", { name: "Einzelheiten" });
  const rows = (await facts.locator("dl > div").allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "));
  expect(rows).toEqual([
    expect.stringMatching(
      /^Zeit bis 28\. Okt\. 2024 Bekannt ist nur, bis wann, nicht ab wann\. In ISO 8601-2 \(EDTF\): \.\.\/2024-10-28$/,
    ),
    "Art Truppenentsendung",
    "Stand heute andauernd",
    "Orte Russland, Russischer Ferner Osten",
    "Beteiligte Nordkorea Entsender Russland Gastgeber",
    "Herkunft Nordkorea",
    "Ziel Russland",
  ]);
  await page.getByText("Vor dem 28. Oktober 2024 oder an diesem Tag").first().waitFor();
});

test("why: the rule in a sentence, and each party with its stance, since when, and the claim it began with", async () => {
  const page = await openPage(storyPath("de", "/events/troops-sent-to-russia"), { script: false });
  const why = page.getByRole("region", { name: "Warum „bestätigt“?" });
  await why.getByText(/^Südkorea und die Ukraine geben es an; die NATO/).waitFor();
  const nato = why.getByRole("listitem").filter({ hasText: "NATO" });
  expect((await nato.innerText()).replaceAll(/\s+/g, " ")).toBe(
    "NATO bestätigt spätestens seit dem 28. Oktober 2024",
  );
  const first = await nato.getByRole("link", { name: /seit dem/ }).getAttribute("href");
  expect(first).toMatch(/^#/);
  expect(await page.locator(`[id="${first?.slice(1)}"]`).count()).toBe(1);
});

test("claims are in order, quotes in their own language, sources with publisher, date, language and address", async () => {
  const page = await openPage(storyPath("de", `/events/${quoted.event}`), { script: false });
  const claims = page.getByRole("region", { name: "Aussagen" });
  const days = await claims.locator("ol > li time, ol > li > p:first-child").allInnerTexts();
  expect(days.length).toBeGreaterThan(1);
  const quote = claims.locator("q[lang=en]").filter({ hasText: quoted.beginning }).first();
  expect((await quote.innerText()).trim()).toMatch(/^“.+”$/s);
  const sources = page.getByRole("region", { name: "Quellen" }).getByRole("listitem");
  expect(await sources.count()).toBeGreaterThan(1);
  for (const source of await sources.all()) {
    expect(await source.innerText()).toMatch(
      /\n.+ · .*\d{4}.* · (?:Deutsch|Englisch|Koreanisch|Russisch|Ukrainisch)/,
    );
  }
  expect(await sources.first().getByRole("link").first().getAttribute("href")).toMatch(/^https:\/\//);
});

test("related events are links, read in both directions", async () => {
  const page = await openPage(storyPath("de", "/events/delegation-to-ukraine-announced"), { script: false });
  const relations = page.getByRole("region", { name: "Zusammenhang" });
  await relations.getByText("Teil von", { exact: true }).waitFor();
  await relations.getByText("eingetreten mit", { exact: true }).waitFor();
  await relations.getByRole("link").last().click();
  const back = page.getByRole("region", { name: "Zusammenhang" });
  await back
    .getByText(/^(?:erfüllt|umfasst)$/)
    .first()
    .waitFor();
  expect(await back.getByRole("link", { name: "Südkoreanische Delegation" }).count()).toBeGreaterThan(0);
});

test("each publication of an event can be seen as it was shown", async () => {
  const page = await openPage(storyPath("en", "/events/nato-confirmation"), { locale: "en", script: false });
  const history = page.getByRole("region", { name: "Publications" });
  await history.getByText("First published").waitFor();
  await history.getByRole("link", { name: "As shown then" }).last().click();
  await page.getByText(/^Version \d+, /).waitFor();
  expect(new URL(page.url()).searchParams.get("rev")).toMatch(/^\d+$/);
});

test("a party's page has all its claims in order, where it stands, and who speaks for it", async () => {
  const page = await openPage(storyPath("de", "/parties/usa"), { script: false });
  const claims = page.getByRole("region", { name: "Aussagen" });
  const days = await claims.locator("ol > li > p:first-child").allInnerTexts();
  expect(days.length).toBeGreaterThanOrEqual(29);
  const firstYear = days.findIndex((day) => day.includes("2025"));
  expect(days.slice(firstYear).filter((day) => day.includes("2024"))).toEqual([]);
  const stances = page.getByRole("region", { name: "Haltungen heute" });
  const sent = stances
    .getByRole("listitem")
    .filter({ hasText: "Nordkoreanische Truppen nach Russland entsandt" });
  expect((await sent.innerText()).replaceAll(/\s+/g, " ")).toMatch(
    /sehen keine Belege 19\. Okt\. 2024 → , dann bestätigen seit dem 23\. Oktober 2024/,
  );
  await page.getByRole("region", { name: "Wer spricht" }).getByText("Lloyd Austin").waitFor();
  await sent.getByRole("link", { name: "Nordkoreanische Truppen nach Russland entsandt" }).click();
  await page
    .getByRole("heading", { level: 1, name: "Nordkoreanische Truppen nach Russland entsandt" })
    .waitFor();
});

test("search engines are led to every page in both languages", async () => {
  const sitemap = await (await fetch(`${product().webUrl}/sitemap.xml`)).text();
  for (const rest of ["", "/events/nato-confirmation", "/parties/nato", "/changes"]) {
    for (const locale of ["de", "en"] as const) {
      const address = `${product().webUrl}${storyPath(locale, rest)}`;
      expect(sitemap).toContain(`<loc>${address}</loc>`);
      expect(sitemap).toContain(`hreflang="${locale}" href="${address}"`);
    }
  }
  const robots = await (await fetch(`${product().webUrl}/robots.txt`)).text();
  expect(robots).toContain(`Sitemap: ${product().webUrl}/sitemap.xml`);
});
