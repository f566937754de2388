import { locales } from "@claimline/model/locale";
import { describe, expect, test } from "vitest";
import { firstStory } from "../../story/first-story.ts";
import { openPage } from "../browser/open-page.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { storyPath } from "../product/first-story-paths.ts";

const { slug } = firstStory.story;
const headline = { de: "Nordkoreanische Truppen in Russland", en: "North Korean troops in Russia" };

describe.each(locales)("in %s, without script", (locale) => {
  test("the front page leads to the story", async () => {
    const page = await openPage(`/${locale}`, { locale, script: false });
    await page.getByRole("link", { name: headline[locale] }).click();
    await page.getByRole("heading", { level: 1, name: headline[locale] }).waitFor();
    expect(new URL(page.url()).pathname).toBe(storyPath(locale));
  });

  test("the story lists all of its events", async () => {
    const page = await openPage(storyPath(locale), { locale, script: false });
    const headlines = await page.getByRole("article").getByRole("heading").allTextContents();
    expect(headlines).toEqual(expect.arrayContaining(firstStory.events.map((event) => event.title[locale])));
    expect(firstStory.events).toHaveLength(59);
  });

  test("an event is reached from the list, and the list from the event", async () => {
    const event = eventOf("nato-confirmation");
    const page = await openPage(storyPath(locale), { locale, script: false });
    await page.getByRole("link", { name: event.title[locale] ?? "" }).click();
    await page.getByRole("heading", { level: 1, name: event.title[locale] ?? "" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: headline[locale], exact: true }).click();
    await page.getByRole("heading", { level: 1, name: headline[locale] }).waitFor();
    expect(new URL(page.url()).pathname).toBe(storyPath(locale));
  });

  test.each(firstStory.events.map((event) => event.slug))("%s is complete", async (event) => {
    const { title, summary, claims } = eventOf(event);
    const { status, text } = await fetchPage(storyPath(locale, `/events/${event}`));
    expect(status).toBe(200);
    const plain = withoutQuotationMarks(text);
    const missing = [
      title[locale],
      summary[locale],
      ...claims.flatMap((claim) => [claim.statement[locale], claim.quote?.text, nameOf(claim.actor, locale)]),
      ...claims.flatMap((claim) => claim.sources.map(({ source }) => sourceTitles.get(source))),
    ].filter((words) => words && !plain.includes(withoutQuotationMarks(words)));
    expect(missing).toEqual([]);
  });

  test("a day is chosen by a plain form", async () => {
    const page = await openPage(storyPath(locale), { locale, script: false });
    await page
      .getByText({ de: "Tag eingeben oder vergleichen", en: "Enter a day or compare" }[locale])
      .click();
    await page.getByLabel({ de: "Was war bekannt am", en: "What was known on" }[locale]).fill("2024-10-20");
    await page.getByRole("button", { name: { de: "Zeigen", en: "Show" }[locale] }).click();
    await page
      .getByText({ de: "Kenntnisstand 20. Oktober 2024", en: "As known on 20 October 2024" }[locale])
      .first()
      .waitFor();
    // Of the field that stays empty nothing is left in the address.
    expect(new URL(page.url()).search).toBe("?asof=2024-10-20");
    await page.getByRole("link", { name: { de: "Zum heutigen Stand", en: "Back to today" }[locale] }).click();
    expect(new URL(page.url()).search).toBe("");
  });
});

const sourceTitles = new Map(firstStory.sources.map((source) => [source.slug, source.title]));

function eventOf(event: string) {
  const found = firstStory.events.find((candidate) => candidate.slug === event);
  if (!found) throw new Error(`${slug} has no event ${event}.`);
  return found;
}

function nameOf(actor: string, locale: "de" | "en"): string | undefined {
  return firstStory.actors.find((candidate) => candidate.slug === actor)?.name[locale];
}

/** Each language has its own, and those within a quote give way to single ones. */
function withoutQuotationMarks(text: string): string {
  return text.replaceAll(/["'‘’‚‛“”„‟«»‹›]/g, "").replaceAll(/\s+/g, " ");
}
