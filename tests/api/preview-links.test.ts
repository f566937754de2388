import { openPreview } from "@claimline/api/preview/open-preview";
import { createReadingCaller } from "@claimline/api/routers";
import { describe, expect, test } from "vitest";
import { deskSlug } from "./content/desk-story.ts";
import { makeClaim, makeEventContent } from "./content/event-content.ts";
import { makeActor } from "./content/records.ts";
import { createDraft, findDraft, publishNew, unknownId } from "./newsroom/desk-steps.ts";
import type { Newsroom } from "./newsroom/newsroom.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";

const hour = 3_600_000;
const tokenIn = (path: string) => path.replace("/preview/", "");

/** What the page of a preview reads: the public procedures, with the draft in the story. */
async function previewed(newsroom: Newsroom, token: string) {
  const context = newsroom.context(null, "de");
  const { editions, story, event } = await openPreview(context, token);
  return { caller: createReadingCaller({ ...context, editions }), story, event };
}

describe("a link to a draft", () => {
  const desk = sharedNewsroom("desk");

  test("leads to the event's page with the draft in it, which nothing else does", async () => {
    const draft = await createDraft(desk(), makeEventContent({ title: { de: "Nur ein Entwurf" } }));
    const editor = await desk().caller("editor");
    const link = await editor.preview.create({ id: draft.id });
    expect(link.path).toMatch(/^\/preview\/[\w-]{43}$/u);
    expect(Date.parse(link.expiresAt) - desk().clock.now()).toBe(168 * hour);

    const { caller, story, event } = await previewed(desk(), tokenIn(link.path));
    expect([story, event]).toEqual([deskSlug, draft.slug]);
    expect(await caller.event.bySlug({ story, slug: event })).toMatchObject({
      title: "Nur ein Entwurf",
      assessment: { support: "claimed" },
      claims: [{ actor: "alpha" }],
      sources: [{ slug: "wire-report" }],
    });
    expect((await caller.event.list({ story })).items.map(({ slug }) => slug)).toContain(event);
    // The same process shows everybody else what is published.
    const reader = desk().readingCaller();
    expect(await problemCode(reader.event.bySlug({ story, slug: event }))).toBe("not-found");
    expect((await reader.event.list({ story })).items.map(({ slug }) => slug)).not.toContain(event);
  });

  test("follows the draft, and shows it as of any day", async () => {
    const published = await publishNew(desk());
    const editor = await desk().caller("editor");
    const { content } = await findDraft(desk(), published.slug);
    const claims = [...content.claims, makeClaim({ actor: "beta", stance: "denies", saidAt: "2024-10-24" })];
    const link = await editor.preview.create({ id: published.id });
    const token = tokenIn(link.path);
    const before = await previewed(desk(), token);
    expect((await before.caller.event.bySlug({ story: deskSlug, slug: published.slug })).claims).toHaveLength(
      1,
    );
    await editor.event.saveDraft({
      id: published.id,
      version: published.version,
      content: { ...content, claims },
    });
    const { caller } = await previewed(desk(), token);
    const asked = { story: deskSlug, slug: published.slug };
    expect(await caller.event.bySlug(asked)).toMatchObject({ assessment: { contested: true } });
    expect(await caller.event.bySlug({ ...asked, asOf: "2024-10-22" })).toMatchObject({
      assessment: { contested: false },
    });
    expect((await desk().readingCaller().event.bySlug(asked)).claims).toHaveLength(1);
  });

  test("shows what only the draft cites, and events of a story that isn't published", async () => {
    const newsroom = await openNewsroom();
    const editor = await newsroom.caller("editor");
    await editor.actor.create({ content: makeActor({ slug: "gamma", name: { de: "Gammaland" } }) });
    const draft = await createDraft(newsroom, makeEventContent({ claims: [makeClaim({ actor: "gamma" })] }));
    const link = await editor.preview.create({ id: draft.id });
    await newsroom.database.publishedStory.updateMany({ data: { untilRev: 1 } });
    newsroom.editions.advance("", 0);
    const other = await newsroom.openAnother();
    const { caller, story, event } = await previewed(other, tokenIn(link.path));
    expect((await caller.actor.list({ story })).items).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ slug: "gamma", name: "Gammaland" })]),
    );
    expect(await caller.event.bySlug({ story, slug: event })).toMatchObject({ claims: [{ actor: "gamma" }] });
  });

  test("ends when it expires, to the millisecond, and not before", async () => {
    const newsroom = await openNewsroom();
    const draft = await createDraft(newsroom);
    const editor = await newsroom.caller("editor");
    const token = tokenIn((await editor.preview.create({ id: draft.id, hours: 1 })).path);
    newsroom.clock.advance(hour - 1);
    await openPreview(newsroom.context(), token);
    newsroom.clock.advance(1);
    expect(await problemCode(openPreview(newsroom.context(), token))).toBe("preview-ended");
    expect(await editor.preview.list({ id: draft.id })).toEqual({ items: [] });
    // Long after, nothing is left of it but that there is no such page.
    newsroom.clock.advance(91 * 24 * hour);
    await editor.preview.create({ id: draft.id });
    expect(await problemCode(openPreview(newsroom.context(), token))).toBe("not-found");
  });

  test("ends at once when it is ended, and the others hold on", async () => {
    const draft = await createDraft(desk());
    const editor = await desk().caller("editor");
    const [first, second] = [
      await editor.preview.create({ id: draft.id }),
      await editor.preview.create({ id: draft.id }),
    ];
    await editor.preview.create({ id: draft.id, shared: false });
    const { items } = await editor.preview.list({ id: draft.id });
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
    expect(items[0]).toMatchObject({
      createdBy: expect.stringMatching(/^editor/),
      expiresAt: first.expiresAt,
    });
    await editor.preview.revoke({ id: first.id });
    await editor.preview.revoke({ id: first.id });
    expect(await problemCode(openPreview(desk().context(), tokenIn(first.path)))).toBe("preview-ended");
    await openPreview(desk().context(), tokenIn(second.path));
    expect((await editor.preview.list({ id: draft.id })).items).toHaveLength(1);
    const actions = await desk().database.auditEntry.findMany({
      where: { eventId: draft.id, action: { startsWith: "preview." } },
      orderBy: { id: "asc" },
      select: { action: true },
    });
    expect(actions.map(({ action }) => action)).toEqual([
      "preview.create",
      "preview.create",
      "preview.revoke",
    ]);
  });

  test.each(["", "x", "x".repeat(43), "../../etc", "ä".repeat(43)])(
    "that nobody made leads nowhere: %j",
    async (token) => {
      expect(await problemCode(openPreview(desk().context(), token))).toBe("not-found");
    },
  );

  test("is kept only as a hash", async () => {
    const draft = await createDraft(desk());
    const editor = await desk().caller("editor");
    const token = tokenIn((await editor.preview.create({ id: draft.id })).path);
    const rows = await desk().database.$queryRaw<{ row: string }[]>`
      select to_jsonb(p)::text as row from preview_link p union all select to_jsonb(a)::text from audit_entry a`;
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("is for an hour to thirty days, to an event that there is", async () => {
    const draft = await createDraft(desk());
    const editor = await desk().caller("editor");
    for (const hours of [0, 721, 1.5]) {
      expect(await problemCode(editor.preview.create({ id: draft.id, hours }))).toBe("invalid-input");
    }
    expect(await problemCode(editor.preview.create({ id: unknownId }))).toBe("not-found");
    expect(await problemCode(editor.preview.revoke({ id: unknownId }))).toBe("not-found");
  });

  test("is made and ended by contributors for their own drafts only", async () => {
    const contributor = await desk().caller("contributor");
    const own = await contributor.event.create({ story: deskSlug, content: makeEventContent() });
    const link = await contributor.preview.create({ id: own.id });
    await contributor.preview.revoke({ id: link.id });
    const other = await createDraft(desk());
    expect(await problemCode(contributor.preview.create({ id: other.id }))).toBe("own-draft-only");
    const editor = await desk().caller("editor");
    const others = await editor.preview.create({ id: other.id });
    expect(await problemCode(contributor.preview.revoke({ id: others.id }))).toBe("own-draft-only");
  });
});
