import { importStory } from "@claimline/api/story/import-story";
import { readingRouter } from "@claimline/api/routers";
import { beforeAll, expect, test } from "vitest";
import { deskSlug, deskStory } from "../../api/content/desk-story.ts";
import { findCanaries } from "../../api/closed-door/find-canaries.ts";
import { type Planted, plantCanaries } from "../../api/closed-door/plant-canaries.ts";
import { addressesOf, leaksOverHttp } from "../../api/closed-door/routes.ts";
import { proceduresOf } from "../../api/newsroom/call-procedure.ts";
import { sharedDesk } from "../newsroom/desk.ts";
import { product } from "../product/product.ts";

const desk = sharedDesk();
let planted: Planted;

beforeAll(async () => {
  const { newsroom } = desk();
  const known = await newsroom.database.story.count({ where: { slug: deskSlug } });
  if (known === 0) await importStory(newsroom.context(), deskStory());
  planted = await plantCanaries(newsroom);
});

test("no page tells a secret", async () => {
  expect(await leaksOverHttp(product().webUrl, addressesOf(planted, product().webUrl), planted)).toEqual([]);
});

test("what has no page has no picture, in which no words could be searched for", async () => {
  const { story, hiddenStory, hidden, tombstone } = planted;
  const statusOf = async (path: string) => (await fetch(`${product().webUrl}/de/stories/${path}`)).status;
  const statuses = await Promise.all([
    ...hidden.map((slug) => statusOf(`${story}/events/${slug}/image.png`)),
    statusOf(`${hiddenStory}/image.png`),
  ]);
  expect(new Set(statuses)).toEqual(new Set([404]));
  expect(await statusOf(`${story}/events/${tombstone}/image.png`)).toBe(410);
});

test("nor does what its scripts fetch instead of a page", async () => {
  const leaks: string[] = [];
  for (const path of Object.values(addressesOf(planted, product().webUrl)).flat()) {
    const response = await fetch(new URL(path, product().webUrl), {
      headers: { rsc: "1" },
      redirect: "manual",
    });
    leaks.push(...findCanaries(await response.text(), planted, path).map((place) => `${path}: ${place}`));
  }
  expect(leaks).toEqual([]);
});

test("nor does a procedure, or the health of the server", async () => {
  const procedures = Object.entries(proceduresOf(readingRouter))
    .filter(([, { _def }]) => _def.type !== "subscription")
    .map(([path]) => path);
  const slugs = [...planted.live, planted.tombstone, ...planted.hidden];
  const asked = [planted.story, planted.hiddenStory].flatMap((story) => [
    { story },
    { slug: story },
    { story, rev: 1 },
    ...slugs.map((slug) => ({ story, slug })),
  ]);
  const addresses = {
    procedures: procedures.flatMap((path) =>
      asked.map((input) => `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`),
    ),
    newsroom: [
      `/api/trpc/desk.event?input=${encodeURIComponent(JSON.stringify({ story: planted.story, slug: planted.hidden[0] }))}`,
    ],
    health: ["/api/health/live", "/api/health/ready"],
  };
  expect(await leaksOverHttp(product().webUrl, addresses, planted)).toEqual([]);
  expect(await leaksOverHttp(product().adminUrl, addresses, planted)).toEqual([]);
});

test("nor do the changes that a page follows", async () => {
  const { newsroom } = desk();
  const { rev } = await newsroom.readingCaller().story.bySlug({ slug: planted.story });
  const input = encodeURIComponent(JSON.stringify({ story: planted.story, after: 0 }));
  const response = await fetch(`${product().webUrl}/api/trpc/change.subscribe?input=${input}`);
  let told = "";
  for await (const chunk of response.body ?? []) {
    told += Buffer.from(chunk).toString();
    if (told.includes(`id: ${rev}\n`)) break;
  }
  expect(findCanaries(told, planted)).toEqual([]);
  for (const word of planted.shown.slice(2)) expect(told).toContain(word);
});

test("while what is public is there", async () => {
  const page = await fetch(`${product().webUrl}/de/stories/${planted.story}`);
  expect(await page.text()).toContain(planted.shown[0]);
});
