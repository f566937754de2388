import { randomUUID } from "node:crypto";
import type { DraftAnswer } from "@claimline/api/event/draft-answer";
import type { EventContent } from "@claimline/model/event/schema";
import type { Nature } from "@claimline/model/publication/nature";
import { deskSlug } from "../content/desk-story.ts";
import { makeEventContent } from "../content/event-content.ts";
import type { Newsroom } from "./newsroom.ts";

/** A new draft in the desk's story, by the newsroom's editor. */
export async function createDraft(
  newsroom: Newsroom,
  content: EventContent = makeEventContent(),
  story = deskSlug,
): Promise<DraftAnswer> {
  const editor = await newsroom.caller("editor");
  return await editor.event.create({ story, content });
}

/** A draft that was handed in. */
export async function bringToReview(newsroom: Newsroom, draft: DraftAnswer): Promise<DraftAnswer> {
  const editor = await newsroom.caller("editor");
  return await editor.event.submit({ id: draft.id, version: draft.version });
}

/** A draft that was handed in by the editor and approved by the publisher. */
export async function bringToApproval(newsroom: Newsroom, draft: DraftAnswer): Promise<DraftAnswer> {
  const { id, version } = await bringToReview(newsroom, draft);
  const publisher = await newsroom.caller("publisher");
  return await publisher.event.approve({ id, version });
}

/** Takes a draft through review and approval to the public. */
export async function bringToPublic(
  newsroom: Newsroom,
  draft: DraftAnswer,
  change: { nature?: Nature; note?: { de?: string; en?: string } } = {},
): Promise<DraftAnswer & { rev: number }> {
  const { id, version } = await bringToApproval(newsroom, draft);
  const publisher = await newsroom.caller("publisher");
  return await publisher.event.publish({ id, version, ...change });
}

/** A new event, published. */
export async function publishNew(
  newsroom: Newsroom,
  content: EventContent = makeEventContent(),
  story = deskSlug,
): Promise<DraftAnswer & { rev: number }> {
  return await bringToPublic(newsroom, await createDraft(newsroom, content, story));
}

/** A new event, or this draft, approved and to be published at an instant. */
export async function schedule(newsroom: Newsroom, at: string, draft?: DraftAnswer) {
  const { id, version } = await bringToApproval(newsroom, draft ?? (await createDraft(newsroom)));
  const publisher = await newsroom.caller("publisher");
  return await publisher.event.schedule({ id, version, at });
}

/** What the working side of an event is at present, by its slug. */
export async function findDraft(newsroom: Newsroom, slug: string, story = deskSlug) {
  const editor = await newsroom.caller("editor");
  return await editor.desk.event({ story, slug });
}

/** The id of an event that nobody has. */
export const unknownId = randomUUID();
