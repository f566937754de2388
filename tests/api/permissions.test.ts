import { newsroomRouter, readingRouter } from "@claimline/api/routers";
import { type Action, permissions } from "@claimline/model/publication/permission";
import { noSettings } from "@claimline/model/site/settings";
import { type Role, roles } from "@claimline/model/publication/role";
import { describe, expect, test } from "vitest";
import { deskSlug, deskStory } from "./content/desk-story.ts";
import { makeEventContent } from "./content/event-content.ts";
import { makeActor, makePlace, makeSource } from "./content/records.ts";
import { callProcedure, proceduresOf } from "./newsroom/call-procedure.ts";
import { bringToReview, createDraft, findDraft, unknownId } from "./newsroom/desk-steps.ts";
import { problemCode } from "./newsroom/problem-of.ts";
import { openNewsroom, sharedNewsroom } from "./newsroom/test-newsroom.ts";

const { guide: _guide, ...storyHead } = deskStory().story;
const unknownEvent = { id: unknownId, version: 1 };

/** A well-formed input of each procedure; what it answers is another test's matter. */
const inputs: Readonly<Record<Action, unknown>> = {
  "story.list": undefined,
  "story.bySlug": { slug: deskSlug },
  "story.newsDays": { story: deskSlug },
  "event.list": { story: deskSlug },
  "event.search": { story: deskSlug, q: "harbour" },
  "event.bySlug": { story: deskSlug, slug: "harbour-closed" },
  "timeline.window": { story: deskSlug, from: "2024-10-01", to: "2024-10-31" },
  "claim.list": { story: deskSlug },
  "position.matrix": { story: deskSlug },
  "actor.list": { story: deskSlug },
  "place.list": { story: deskSlug },
  "source.list": { story: deskSlug },
  "change.list": { story: deskSlug },
  "change.diff": { story: deskSlug },
  "change.subscribe": { story: deskSlug },
  "account.self": undefined,
  "account.secondFactor": undefined,
  "account.sessions": undefined,
  "account.endSession": { id: "nobody" },
  "account.endOtherSessions": undefined,
  "audit.list": {},
  "audit.filters": undefined,
  "user.list": undefined,
  "user.invite": { email: "new@newsroom.example", role: "editor" },
  "user.withdrawInvitation": { id: unknownId },
  "user.setRole": { id: "nobody", role: "editor" },
  "user.deactivate": { id: "nobody" },
  "user.reactivate": { id: "nobody" },
  "user.resetPassword": { id: "nobody" },
  "apiKey.list": undefined,
  "apiKey.create": { name: "A service", scopes: ["read"], expiresAt: null },
  "apiKey.rotate": { id: unknownId },
  "apiKey.revoke": { id: unknownId },
  "webhook.list": undefined,
  "webhook.create": {
    name: "A service",
    url: "https://service.example/hook",
    story: null,
    kinds: ["event_published"],
  },
  "webhook.update": {
    id: unknownId,
    version: 1,
    content: { name: "A service", url: "https://service.example/", story: null, kinds: ["import"] },
  },
  "webhook.rotateSecret": { id: unknownId },
  "webhook.disable": { id: unknownId },
  "webhook.enable": { id: unknownId },
  "webhook.delete": { id: unknownId },
  "webhook.deliveries": { id: unknownId },
  "webhook.replay": { delivery: unknownId },
  "webhook.test": { id: unknownId },
  "user.resetSecondFactor": { id: "nobody" },
  "settings.get": undefined,
  "settings.save": { version: 99, settings: noSettings },
  "desk.stories": undefined,
  "desk.events": { story: deskSlug },
  "desk.people": undefined,
  "desk.views": { story: deskSlug },
  "desk.saveView": { story: "no-such-story", name: "Mine", filter: {} },
  "desk.renameView": { id: unknownId, name: "Mine" },
  "desk.deleteView": { id: unknownId },
  "desk.event": { story: deskSlug, slug: "harbour-closed" },
  "desk.timeline": { story: deskSlug, from: "2024-10-01", to: "2024-10-31" },
  "desk.guide": { story: deskSlug },
  "desk.story": { story: deskSlug },
  "desk.bundle": { story: deskSlug, drafts: true },
  "story.create": { content: storyHead },
  "story.update": { story: "no-such-story", version: 1, content: storyHead },
  "story.publish": { story: "no-such-story", version: 1 },
  "story.unpublish": { story: "no-such-story", version: 1 },
  "story.saveGuide": { story: "no-such-story", version: 1, guide: [] },
  "story.publishGuide": { story: "no-such-story", version: 1 },
  "desk.records": undefined,
  "desk.record": { kind: "actor", slug: "alpha" },
  "desk.recordPage": { kind: "actor" },
  "desk.recordUsage": { kind: "actor", slug: "alpha" },
  "actor.delete": { slug: "unknown", version: 1 },
  "actor.merge": { slug: "unknown", version: 1, into: "alpha", intoVersion: 1 },
  "place.delete": { slug: "unknown", version: 1 },
  "place.merge": { slug: "unknown", version: 1, into: "harbour", intoVersion: 1 },
  "source.delete": { slug: "unknown", version: 1 },
  "source.merge": { slug: "unknown", version: 1, into: "wire-report", intoVersion: 1 },
  "actor.create": { content: makeActor({ slug: "alpha" }) },
  "actor.update": { content: makeActor({ slug: "unknown" }), version: 1 },
  "place.create": { content: makePlace({ slug: "harbour" }) },
  "place.update": { content: makePlace({ slug: "unknown" }), version: 1 },
  "source.create": { content: makeSource({ slug: "wire-report" }) },
  "source.update": { content: makeSource({ slug: "unknown" }), version: 1 },
  "event.create": { story: "no-such-story", content: makeEventContent() },
  "event.saveDraft": { ...unknownEvent, content: makeEventContent() },
  "event.submit": unknownEvent,
  "event.requestChanges": unknownEvent,
  "event.approve": unknownEvent,
  "event.publish": unknownEvent,
  "event.lookAtEmergency": { id: unknownId, revision: 1 },
  "event.schedule": { ...unknownEvent, at: "2026-12-24T18:00:00Z" },
  "event.unschedule": unknownEvent,
  "event.unpublish": unknownEvent,
  "event.publishEffect": { id: unknownId },
  "event.assign": { id: unknownId, base: null, person: null },
  "event.trash": unknownEvent,
  "event.untrash": unknownEvent,
  "desk.trash": { story: deskSlug },
  "revision.list": { id: unknownId },
  "revision.diff": { id: unknownId, from: null, to: "draft" },
  "revision.create": { ...unknownEvent, reason: "Before the rewrite" },
  "revision.restore": { ...unknownEvent, number: 1 },
  "preview.create": { id: unknownId },
  "preview.list": { id: unknownId },
  "preview.revoke": { id: unknownId },
  "presence.beat": { id: unknownId },
  "import.preview": { story: "no-such-story", file: { as: "text", text: "" } },
  "import.apply": { id: unknownId },
  "import.cancel": { id: unknownId },
  "import.undo": { id: unknownId },
  "import.get": { id: unknownId },
  "import.rows": { id: unknownId },
  "import.problems": { id: unknownId },
  "import.list": { story: deskSlug },
  "import.offer": { story: deskSlug },
};

const actions = Object.keys(permissions) as Action[];
const callers: readonly (Role | null)[] = [null, ...roles];

/** The table read anew, on purpose not through the model's own `may`. */
function expectedOf(who: Role | null, action: Action): "answered" | "unauthenticated" | "forbidden" {
  const least: Role | "public" = permissions[action];
  if (least === "public") return "answered";
  if (who === null) return "unauthenticated";
  return roles.indexOf(who) >= roles.indexOf(least) ? "answered" : "forbidden";
}

const procedures = proceduresOf(newsroomRouter);

test("every procedure of the newsroom stands in the table of permissions, and nothing else does", () => {
  expect(Object.keys(procedures).toSorted()).toEqual(actions.toSorted());
});

test.each(Object.entries(procedures))("%s asks for the permission of its own name", (path, procedure) => {
  expect(procedure._def.meta).toEqual({ action: path });
});

test("the public site mounts exactly what is open to everybody", () => {
  const open = actions.filter((action) => permissions[action] === "public");
  expect(Object.keys(proceduresOf(readingRouter)).toSorted()).toEqual(open.toSorted());
});

const refusals = ["unauthenticated", "password-change-required", "second-factor-required", "forbidden"];

/** Whether a call got past the gate, whatever was then made of it. */
async function gateOf(call: Promise<unknown>): Promise<string> {
  const outcome = await call.then(
    () => "answered",
    () => problemCode(call),
  );
  return refusals.includes(outcome) ? outcome : "answered";
}

describe.each(callers)("%s", (who) => {
  const desk = sharedNewsroom("desk");

  test.each(actions.map((action) => ({ action, expected: expectedOf(who, action) })))(
    "$action: $expected",
    async ({ action, expected }) => {
      const caller = await desk().caller(who, { signal: AbortSignal.abort() });
      expect(await gateOf(callProcedure(caller, action, inputs[action]))).toBe(expected);
    },
  );
});

describe("before a forced change of the password", () => {
  const desk = sharedNewsroom("desk");

  test.each(actions.filter((action) => permissions[action] !== "public"))("%s", async (action) => {
    const account = await desk().makeAccount("admin", { mustChangePassword: true });
    const call = callProcedure(await desk().caller(account), action, inputs[action]);
    expect(await gateOf(call)).toBe(action === "account.self" ? "answered" : "password-change-required");
  });
});

describe.each(["set-up", "verify"] as const)("before a second factor (%s)", (secondFactorDue) => {
  const desk = sharedNewsroom("desk");

  test.each(actions.filter((action) => permissions[action] !== "public"))("%s", async (action) => {
    const account = { ...(await desk().makeAccount("admin")), secondFactorDue };
    const call = callProcedure(await desk().caller(account), action, inputs[action]);
    expect(await gateOf(call)).toBe(action === "account.self" ? "answered" : "second-factor-required");
  });
});

test("who is refused has changed nothing", async () => {
  const desk = await openNewsroom();
  const draft = await bringToReview(desk, await createDraft(desk));
  const writing = { id: draft.id, version: draft.version };
  const before = await desk.database.auditEntry.count();
  const reader = await desk.caller(null);
  const contributor = await desk.caller("contributor");
  const editor = await desk.caller("editor");
  const calls = [
    reader.event.create({ story: deskSlug, content: makeEventContent() }),
    reader.event.saveDraft({ ...writing, content: makeEventContent() }),
    contributor.event.requestChanges(writing),
    editor.event.approve(writing),
    editor.event.publish(writing),
    editor.event.unpublish(writing),
  ];
  expect(await Promise.all(calls.map(problemCode))).toEqual([
    "unauthenticated",
    "unauthenticated",
    ...Array.from({ length: 4 }, () => "forbidden"),
  ]);
  expect(await desk.database.auditEntry.count()).toBe(before);
  expect(await findDraft(desk, draft.slug)).toMatchObject({ version: draft.version, state: "in_review" });
});
