import type { DatabaseTransaction } from "@claimline/db/database";
import type { RecordMerge } from "@claimline/model/event/replace-record";
import type { CitedRecord } from "@claimline/model/event/rules";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import {
  type PublicationMoment,
  type PublishedChange,
  publishInStories,
} from "../publication/publish-in-story.ts";
import { versionSchema } from "../trpc.ts";
import { loadRecords } from "./load-records.ts";
import { moveUse } from "./move-use.ts";
import { publishRecords } from "./publish-records.ts";
import { findUses, type RecordUse } from "./record-uses.ts";
import { findRecord, lockRecord, type StoredRecord } from "./stored-record.ts";
import { storiesShowing } from "./stories-showing.ts";
import { assertMayShow, changeShape } from "./update-record.ts";

export const mergeRecordsInput = z.strictObject({
  /** The duplicate, which is gone afterwards; its slug leads on. */
  slug: slugSchema,
  /** The record that stays, as it is. */
  into: slugSchema,
  /** The version of the record that stays, as the writer has read it. */
  intoVersion: versionSchema,
  ...changeShape,
});

export const mergeRecordsOutput = z.strictObject({
  slug: slugSchema,
  /** How many events cite the other record now. */
  events: z.int(),
  /** The stories in which that was published, and the `rev` that it gave them. */
  published: z.array(z.strictObject({ story: slugSchema, rev: z.int() })),
});

type MergeRecords = z.infer<typeof mergeRecordsInput>;
type Answer = z.infer<typeof mergeRecordsOutput>;

/** Somebody may keep on citing the record in yet another story; then it is as if the database were busy. */
const triesAtMost = 5;

/**
 * Leads all that cites a record to another one and takes the first away, in one transaction: drafts, live events as
 * a new revision of each, and whoever speaks for it. What readers see is a publication in each story, as for a change of a record. Reviews
 * and approvals of drafts that are changed end, as by any edit. It can't be undone, for afterwards
 * nobody can tell which mentions were of which.
 *
 * @throws ProblemError `not-found`, `stale-version`, `invalid-input` of a record with itself or when a circle would be closed,
 * `record-in-use` when a publication is scheduled, and those of a change of a record
 */
export async function mergeRecords(
  ctx: SignedInContext,
  kind: CitedRecord["kind"],
  input: MergeRecords,
): Promise<Answer> {
  const merge = { kind, slug: input.slug, into: input.into };
  if (merge.slug === merge.into)
    throw new ProblemError("invalid-input", { fields: [{ path: "into", code: "merge-with-itself" }] });
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const known = await storiesOf(ctx.database, merge);
    const answer = await publishInStories(ctx, known, async (tx, moments) => {
      for (const slug of [merge.slug, merge.into].toSorted()) await lockRecord(tx, { kind, slug });
      const present = await storiesOf(tx, merge);
      if ([...present].some((id) => !moments.has(id))) return { result: null, changes: new Map() };
      return await mergeIn(tx, ctx, { merge, input, moments });
    });
    if (answer) return answer;
  }
  throw new ProblemError("unavailable");
}

/** Every story that is touched: locked before records and events, as by each publication. */
async function storiesOf(tx: DatabaseTransaction, merge: RecordMerge): Promise<ReadonlySet<string>> {
  const uses = await findUses(tx, merge);
  const showing = await storiesShowing(tx, merge);
  return new Set([...uses.map(({ storyId }) => storyId), ...showing.keys()]);
}

interface Merging {
  merge: RecordMerge;
  input: MergeRecords;
  moments: ReadonlyMap<string, PublicationMoment>;
}

async function mergeIn(tx: DatabaseTransaction, ctx: SignedInContext, { merge, input, moments }: Merging) {
  const { kind, slug, into } = merge;
  const { nature, note } = input;
  const [duplicate, kept] = await bothRecords(tx, merge, input);
  const uses = (await findUses(tx, merge)).filter((use) => use.inDraft || use.isLive);
  await assertMayMove(tx, merge, uses);
  const showing = await storiesShowing(tx, merge);
  assertMayShow(ctx, { ...kept, nature, note }, [...showing.values()]);

  const speakers = kind === "actor" ? await moveSpeakers(tx, merge) : [];
  for (const use of uses) {
    const moment = moments.get(use.storyId);
    if (moment) await moveUse(tx, ctx, { use, merge, moment, told: { nature, note } });
  }
  await takeAway(tx, ctx, merge, duplicate);
  const action = `${kind}.merge`;
  const details = { slug, into, events: uses.length, speakers: speakers.join(","), nature };
  if (showing.size === 0) await writeAudit(tx, ctx, { action, details });
  const changes = new Map<string, PublishedChange>();
  const published: Answer["published"] = [];
  for (const [storyId, { story, events }] of showing) {
    const moment = moments.get(storyId);
    if (!moment) continue;
    await showInStead(tx, storyId, moment, { merge, speakers });
    published.push({ story: story.slug, rev: moment.rev });
    changes.set(storyId, { kind: "record_changed", nature, note, events, audit: { action, details } });
  }
  return { result: { slug: into, events: uses.length, published }, changes };
}

async function bothRecords(
  tx: DatabaseTransaction,
  { kind, slug, into }: RecordMerge,
  { version, intoVersion }: MergeRecords,
): Promise<[StoredRecord, StoredRecord]> {
  const duplicate = await findRecord(tx, { kind, slug });
  const kept = await findRecord(tx, { kind, slug: into });
  if (!duplicate || !kept) throw new ProblemError("not-found");
  const stale = duplicate.version !== version ? duplicate : kept.version !== intoVersion ? kept : null;
  if (stale)
    throw new ProblemError("stale-version", {
      conflict: { version: stale.version, theirs: stale.content, mine: null },
    });
  return [duplicate, kept];
}

async function assertMayMove(
  tx: DatabaseTransaction,
  { kind, slug, into }: RecordMerge,
  uses: readonly RecordUse[],
): Promise<void> {
  if (kind === "actor") {
    const { actors } = await loadRecords(tx, { actors: [into], places: [], sources: [] });
    if (actors.has(slug))
      throw new ProblemError("invalid-input", { fields: [{ path: "into", code: "speaks-for-cycle" }] });
  }
  const scheduled = uses.filter(({ state }) => state === "scheduled");
  if (scheduled.length === 0) return;
  const stories = await tx.story.findMany({
    where: { id: { in: scheduled.map(({ storyId }) => storyId) } },
    select: { id: true, slug: true },
  });
  const slugs = new Map(stories.map((story) => [story.id, story.slug]));
  const fields = scheduled.map((use) => ({
    path: `stories.${slugs.get(use.storyId) ?? ""}.events.${use.slug}`,
    code: "record-scheduled" as const,
  }));
  throw new ProblemError("record-in-use", { fields });
}

/** Whoever speaks for the duplicate speaks for the other one from now on; their slugs. */
async function moveSpeakers(tx: DatabaseTransaction, { slug, into }: RecordMerge): Promise<string[]> {
  const speakers = await tx.actor.findMany({ where: { speaksFor: { slug } }, select: { slug: true } });
  const { id } = await tx.actor.findUniqueOrThrow({ where: { slug: into }, select: { id: true } });
  const slugs = speakers.map((speaker) => speaker.slug);
  await tx.actor.updateMany({
    where: { slug: { in: slugs } },
    data: { speaksForId: id, version: { increment: 1 } },
  });
  return slugs;
}

/** Deletes the duplicate and keeps what it was; slugs that led to it lead on. */
async function takeAway(
  tx: DatabaseTransaction,
  ctx: SignedInContext,
  { kind, slug, into }: RecordMerge,
  { content }: StoredRecord,
): Promise<void> {
  const where = { slug };
  if (kind === "actor") await tx.actor.delete({ where });
  else if (kind === "place") await tx.place.delete({ where });
  else await tx.source.delete({ where });
  await tx.mergedRecord.updateMany({ where: { kind, into: slug }, data: { into } });
  await tx.mergedRecord.create({
    data: { kind, slug, into, content, mergedAt: new Date(ctx.now()), mergedById: ctx.account.id },
  });
}

/** Lets the story show the record that stays, and who speaks for it, in stead of the duplicate. */
async function showInStead(
  tx: DatabaseTransaction,
  storyId: string,
  moment: PublicationMoment,
  { merge: { kind, slug, into }, speakers }: { merge: RecordMerge; speakers: readonly string[] },
): Promise<void> {
  const shown = await tx.publishedRecord.findMany({
    where: { storyId, kind: "actor", untilRev: null, slug: { in: [...speakers] } },
    select: { slug: true },
  });
  const slugs = { actors: shown.map((speaker) => speaker.slug), places: [], sources: [] };
  const asked = { ...slugs, [`${kind}s`]: [into, ...(kind === "actor" ? slugs.actors : [])] };
  await publishRecords(tx, storyId, moment, await loadRecords(tx, asked));
  await tx.publishedRecord.updateMany({
    where: { storyId, kind, slug, untilRev: null },
    data: { untilRev: moment.rev },
  });
}
