import { importStory } from "@claimline/api/story/import-story";
import { type StoryBundle, storyBundleSchema } from "@claimline/formats/story-bundle";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishInBulk } from "../../api/content/bulk-story.ts";
import { deskStory } from "../../api/content/desk-story.ts";
import { makeClaim, makeEventContent } from "../../api/content/event-content.ts";
import { openPage, sizes } from "../browser/open-page.ts";
import { fetchPage } from "../product/fetch-page.ts";
import { sharedDesk } from "../newsroom/desk.ts";
import { chartOf, openedOf, pressMark } from "./timeline-page.ts";

const desk = sharedDesk();
const hostile = `<script>globalThis.ran = true</script><img src=x onerror="globalThis.ran = true">"'`;
const slugs = {
  none: "timeline-none",
  one: "timeline-one",
  hostile: "timeline-hostile",
  dense: "timeline-dense",
};

function story(
  slug: string,
  events: StoryBundle["events"],
  changed: Partial<StoryBundle["story"]> = {},
): StoryBundle {
  const bundle = deskStory();
  return storyBundleSchema.parse({ ...bundle, story: { ...bundle.story, ...changed, slug }, events });
}

const both = (text: string) => ({ de: text, en: text });

beforeAll(async () => {
  const { newsroom } = desk();
  const publisher = newsroom.context();
  await importStory(publisher, story(slugs.none, []));
  await importStory(
    publisher,
    story(slugs.one, [makeEventContent({ slug: "only", title: both("Das einzige") })]),
  );
  const claim = makeClaim({
    statement: both(hostile),
    quote: { text: hostile, lang: "en" },
    office: both(hostile),
  });
  const event = makeEventContent({
    slug: "hostile",
    title: both(hostile),
    summary: both(hostile),
    claims: [claim],
  });
  await importStory(
    publisher,
    story(slugs.hostile, [event], { title: both(hostile), summary: both(hostile) }),
  );
  const many = Array.from({ length: 5_000 }, (_, index) =>
    makeEventContent({
      slug: `dense-${index}`,
      title: both(`Ereignis ${index}`),
      when: "2024-10-19",
      claims: [makeClaim({ slug: `dense-claim-${index}` })],
    }),
  );
  await publishInBulk(publisher, story(slugs.dense, many));
});

// Other tests count on the one story that the product comes with.
afterAll(async () => {
  const { database } = desk().newsroom;
  await database.$executeRaw`update published_story set until_rev = 1 where slug = any(${Object.values(slugs)})`;
});

const path = (slug: string) => `/de/stories/${slug}`;

test("a story without events says so, and keeps no empty place for a chart", async () => {
  const page = await openPage(path(slugs.none), { locale: "de" });
  await page.getByText("Noch ist kein Ereignis veröffentlicht.").waitFor();
  expect(await chartOf(page).count()).toBe(0);
  expect(await page.getByText("Die Zeitleiste wird geladen.").count()).toBe(0);
});

test("a story of one event opens around it", async () => {
  const page = await openPage(path(slugs.one), { locale: "de" });
  await pressMark(chartOf(page).getByRole("option", { name: "Das einzige" }));
  await openedOf(page).getByRole("heading", { name: "Das einzige" }).waitFor();
  await page.getByText(/^1 Ereignis, davon 1 einzeln/).waitFor();
  expect(await page.getByRole("article", { name: "Das einzige" }).count()).toBeGreaterThan(0);
});

describe("nothing in a text runs", () => {
  test.each([sizes.desktop, sizes.phone])("%s", async (...size) => {
    const [width, height] = size;
    const page = await openPage(path(slugs.hostile), { locale: "de", size: [width, height] });
    if (width > 800) await pressMark(chartOf(page).getByRole("option").first());
    else {
      await page.waitForLoadState("networkidle");
      await page.getByRole("article").getByRole("link").first().click();
    }
    await openedOf(page).getByRole("heading", { level: 2 }).waitFor();
    expect(await openedOf(page).getByRole("heading", { level: 2 }).textContent()).toBe(hostile);
    expect(await page.evaluate("globalThis.ran")).toBe(undefined);
  });
});

test("five thousand events of one day are all counted", async () => {
  const page = await openPage(path(slugs.dense), { locale: "de" });
  await chartOf(page).getByRole("option").first().waitFor();
  const counts = await page.getByText(/^5\.000 Ereignisse, davon /).textContent();
  const [total, single, grouped] = (counts ?? "").replaceAll(".", "").match(/\d+/g)?.map(Number) ?? [];
  expect(total).toBe(5_000);
  expect(Number(single) + Number(grouped)).toBe(5_000);
});

describe("no page of five thousand events of one day grows with them", () => {
  const most = 1_500_000;

  test.each([
    ["the timeline", ""],
    ["the list", "?view=list"],
    ["positions", "?view=positions&events=all"],
    ["the map", "?view=map"],
    ["the map with their place chosen", "?view=map&place=harbour"],
    ["a party", "/parties/alpha"],
  ])("%s", async (_name, rest) => {
    const { status, html } = await fetchPage(`${path(slugs.dense)}${rest}`);
    expect(status).toBe(200);
    expect(html.length).toBeLessThan(most);
  });

  test("a party's page shows the hundred stances that matter most, and leads to all", async () => {
    const page = await openPage(`${path(slugs.dense)}/parties/alpha`, { locale: "de" });
    const stances = page.getByRole("region", { name: /^Haltungen heute/ });
    expect(await stances.getByRole("heading", { level: 3 }).count()).toBe(100);
    await stances.getByRole("link", { name: "Liste aller 5.000 Ereignisse" }).click();
    await page.getByText("5.000 Ereignisse").first().waitFor();
    expect(new URL(page.url()).searchParams.get("party")).toBe("alpha");
    expect(await page.getByRole("article").count()).toBe(100);
  });
});
