import { fileURLToPath } from "node:url";
import { newsroomRouter, readingRouter } from "@claimline/api/routers";
import { permissions } from "@claimline/model/publication/permission";
import { beforeAll, describe, expect, test } from "vitest";
import { findCanaries } from "./closed-door/find-canaries.ts";
import { type Planted, plantCanaries } from "./closed-door/plant-canaries.ts";
import { addressesOf, routesOf } from "./closed-door/routes.ts";
import { askOverHttp } from "./newsroom/ask-over-http.ts";
import { callProcedure, proceduresOf } from "./newsroom/call-procedure.ts";
import { sharedNewsroom } from "./newsroom/test-newsroom.ts";
import { makeEventContent } from "./content/event-content.ts";

const desk = sharedNewsroom("desk");
let planted: Planted;
beforeAll(async () => {
  planted = await plantCanaries(desk());
});

const asOfs = ["2024-10-19", "2024-10-25", "2026-11-23", "2026-11-24", "2024-10-25T10:00:00+02:00"];
const revs = [1, 2, 3, 4, 5];

/** What is asked of a story's lists, with every parameter that may bring something else to light. */
function storyInputs({ story, hiddenStory, canaries, hidden }: Planted): object[] {
  const words = [...canaries.values()];
  return [
    ...[story, hiddenStory].flatMap((slug) => [
      { story: slug },
      { story: slug, locale: "de" },
      { story: slug, locale: "en" },
      ...revs.map((rev) => ({ story: slug, rev, locale: "de" })),
      ...asOfs.map((asOf) => ({ story: slug, asOf })),
      ...revs.map((rev) => ({ story: slug, rev, asOf: "2026-11-23" })),
    ]),
    { story: "*" },
    ...hidden.map((slug) => ({ story: slug })),
    ...words.map((word) => ({ story: word })),
  ];
}

function pagedInputs({ story, hidden }: Planted): object[] {
  const cursors = [...hidden, "harbour-closed"].flatMap((slug) =>
    [slug, { undated: false, earliest: null, latest: null, slug }].map((place) =>
      btoa(JSON.stringify(place)),
    ),
  );
  return [
    { story, limit: 1 },
    ...cursors.map((cursor) => ({ story, cursor })),
    { story, cursor: "nonsense" },
    { story, limit: 100_000 },
  ];
}

function filterInputs({ story, canaries, hidden }: Planted): object[] {
  return [
    ...[...canaries.values()].map((q) => ({ story, q })),
    ...hidden.map((slug) => ({ story, parties: [slug], places: [slug] })),
    { story, places: [canaries.get("slug of an uncited place")] },
    { story, parties: [canaries.get("slug of an uncited actor")] },
    { story, kinds: ["munitions_delivery"] },
    { story, from: "2024-01-01", to: "2024-12-31", languages: ["en"], significance: 1 },
    { story, unknown: true },
  ];
}

/** Inputs of each procedure of the public site. A new one has to be entered here. */
const inputs: Readonly<Record<string, (asked: Planted) => readonly unknown[]>> = {
  "story.list": () => [undefined, { locale: "de" }, { locale: "en" }, { locale: "fr" }],
  "story.bySlug": (asked) =>
    storyInputs(asked).map(({ story, ...input }: { story?: string }) => ({ slug: story, ...input })),
  "story.newsDays": storyInputs,
  "event.list": (asked) => [...storyInputs(asked), ...pagedInputs(asked), ...filterInputs(asked)],
  "event.search": (asked) => [
    ...filterInputs(asked).map((input) => ({ q: "beta", ...input })),
    ...storyInputs(asked).map((input) => ({ ...input, q: "e" })),
    ...pagedInputs(asked).map((input) => ({ ...input, q: "harbour" })),
    ...[...asked.canaries.values()].map((q) => ({ q })),
    { q: "hafen" },
  ],
  "event.bySlug": (asked) =>
    [...asked.live, asked.tombstone, ...asked.hidden].flatMap((slug) =>
      storyInputs(asked).map((input) => ({ ...input, slug })),
    ),
  "timeline.window": (asked) => {
    const window = { from: "2024-01-01", to: "2026-12-31" };
    const { story } = asked;
    const ends = [...asked.canaries.values()].map((word) => ({ story, from: word, to: word }));
    const shaped = (["kind", "party", "place"] as const).map((lanes) => ({ story, lanes, budget: 1 }));
    const ofStories = [...shaped, ...storyInputs(asked), ...filterInputs(asked)];
    return [...ofStories.map((input) => ({ ...window, ...input })), ...ends];
  },
  "claim.list": (asked) => [
    ...storyInputs(asked),
    ...pagedInputs(asked),
    ...filterInputs(asked),
    { story: asked.story, actors: [asked.canaries.get("slug of an uncited actor")] },
  ],
  "position.matrix": (asked) => [...storyInputs(asked), ...filterInputs(asked)],
  "actor.list": (asked) => [...storyInputs(asked), ...pagedInputs(asked)],
  "place.list": (asked) => [...storyInputs(asked), ...pagedInputs(asked)],
  "source.list": (asked) => [...storyInputs(asked), ...pagedInputs(asked)],
  "change.list": ({ story, hiddenStory, hidden }) => [
    { story },
    { story, after: 1, limit: 1 },
    { story: hiddenStory },
    ...hidden.map((slug) => ({ story: slug })),
    { story, after: -1 },
  ],
  "change.diff": ({ story, hiddenStory, hidden, live, tombstone }) => [
    { story },
    { story, locale: "de" },
    { story, after: 1, limit: 1 },
    ...[...live, tombstone, ...hidden].map((event) => ({ story, event })),
    ...[hiddenStory, ...hidden].map((slug) => ({ story: slug })),
  ],
  "change.subscribe": ({ story, hiddenStory }) => [
    { story, after: 0 },
    { story, lastEventId: "1" },
    { story: hiddenStory },
    { story: hiddenStory, after: 0 },
  ],
};

const reading = proceduresOf(readingRouter);

/** What a procedure answers a reader, as text; of a subscription all that was missed. */
async function answerOf(path: string, input: unknown): Promise<string> {
  if (reading[path]?._def.type !== "subscription")
    return (await askOverHttp(desk().context(), path, input)).body;
  const caller = desk().readingCaller({ signal: AbortSignal.abort() });
  const answer = await callProcedure(caller, path, input).catch((error: unknown) => error);
  return answer instanceof Error ? `${answer.message} ${answer.stack}` : JSON.stringify(answer);
}

test("the public site has no procedure that isn't asked here", () => {
  expect(Object.keys(inputs).toSorted()).toEqual(Object.keys(reading).toSorted());
});

test("every secret is stored, so that it could come out", async () => {
  const { database } = desk();
  const tables = await database.$queryRaw<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public'`;
  let stored = "";
  for (const { name } of tables) {
    const rows = await database.$queryRawUnsafe<{ row: string }[]>(
      `select to_jsonb(t)::text as row from "${name}" t`,
    );
    stored += rows.map(({ row }) => row).join("\n");
  }
  expect(new Set(findCanaries(stored, planted))).toEqual(new Set(planted.canaries.keys()));
  expect(planted.canaries.size).toBeGreaterThan(80);
});

test("the newsroom itself sees them, so that finding nothing means something", async () => {
  const editor = await desk().makeAccount("editor");
  const { body } = await askOverHttp(desk().context(editor), "desk.event", {
    story: planted.story,
    slug: planted.hidden[0],
  });
  expect(findCanaries(body, planted)).toContain("title of a draft");
  expect(findCanaries(body, planted)).toContain("note on a draft");
});

describe("no answer tells a secret:", () => {
  test.each(Object.keys(reading))("%s", async (path) => {
    const leaks = new Map<string, string[]>();
    for (const input of inputs[path]?.(planted) ?? []) {
      const answer = await answerOf(path, input);
      // A fault of ours would hide what the procedure tells.
      expect(answer, JSON.stringify(input)).not.toContain('"code":"internal"');
      const found = findCanaries(answer, planted);
      if (found.length > 0) leaks.set(JSON.stringify(input), found);
    }
    expect(leaks).toEqual(new Map());
  });

  test("while what is public does come out", async () => {
    const answers = [
      await answerOf("event.list", { story: planted.story, locale: "de" }),
      await answerOf("event.list", { story: planted.story, locale: "en" }),
      await answerOf("change.list", { story: planted.story }),
    ];
    for (const word of planted.shown) expect(answers.join()).toContain(word);
  });

  test("searching for a secret finds nothing", async () => {
    for (const q of planted.canaries.values()) {
      expect(await answerOf("event.list", { story: planted.story, q })).toContain('"total":0');
    }
  });

  test("nor does the newsroom tell one to who isn't signed in", async () => {
    const id = planted.hiddenIds[0];
    const asked = {
      id,
      version: 1,
      story: planted.story,
      slug: planted.hidden[0],
      content: makeEventContent(),
    };
    for (const [path, least] of Object.entries(permissions)) {
      if (least === "public") continue;
      const caller = await desk().caller(null);
      const error: unknown = await callProcedure(caller, path, asked).catch((reason: unknown) => reason);
      expect(error, path).toMatchObject({ problem: "unauthenticated" });
      expect(findCanaries(`${String(error)} ${JSON.stringify(error)}`, planted), path).toEqual([]);
    }
    expect(Object.keys(proceduresOf(newsroomRouter)).length).toBe(Object.keys(permissions).length);
  });
});

test("every address of the public site is asked by the browser tests", () => {
  const folder = fileURLToPath(new URL("../../apps/web/src/app", import.meta.url));
  expect(Object.keys(addressesOf(planted)).toSorted()).toEqual(routesOf(folder));
});
