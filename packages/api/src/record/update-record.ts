import type { DatabaseTransaction } from "@claimline/db/database";
import { noJson } from "@claimline/db/database";
import { actorSchema } from "@claimline/model/actor/schema";
import { type CitedRecord, recordProblems } from "@claimline/model/event/rules";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { placeSchema } from "@claimline/model/place/schema";
import { natureSchema } from "@claimline/model/publication/nature";
import { may } from "@claimline/model/publication/permission";
import { sameValue } from "@claimline/model/same-value";
import { slugSchema } from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
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
import { publishRecords } from "./publish-records.ts";
import { findRecord, lockRecord, type StoredRecord } from "./stored-record.ts";
import { type ShowingStory, storiesShowing } from "./stories-showing.ts";

export const changeShape = {
  /** The version that the writer has read. */
  version: versionSchema,
  /** What kind of change it is to what readers see; none for a record that no live event cites. */
  nature: natureSchema.nullable().default(null),
  /** Public words on the change; a correction says what was wrong. */
  note: localizedTextSchema(600).nullable().default(null),
};

/** The record as it is to be, found by its slug, which stays. */
export const updateActorInput = z.strictObject({ content: actorSchema, ...changeShape });
export const updatePlaceInput = z.strictObject({ content: placeSchema, ...changeShape });
export const updateSourceInput = z.strictObject({ content: sourceSchema, ...changeShape });

export const recordUpdateAnswerSchema = z.strictObject({
  slug: slugSchema,
  version: z.int(),
  /** The stories in which the change was published, and the `rev` that it gave them. */
  published: z.array(z.strictObject({ story: slugSchema, rev: z.int() })),
});

export type RecordUpdateAnswer = z.infer<typeof recordUpdateAnswerSchema>;

type Change = CitedRecord & Pick<z.infer<typeof updateActorInput>, "version" | "nature" | "note">;
type Update = (tx: DatabaseTransaction) => Promise<{ count: number }>;

/** Changes an actor. @throws ProblemError as of `updateRecord`; `invalid-input` when nobody, or a circle, would be spoken for */
export async function updateActor(
  ctx: SignedInContext,
  { content, ...change }: z.infer<typeof updateActorInput>,
): Promise<RecordUpdateAnswer> {
  const { slug, speaksFor, role, ...fields } = content;
  return await updateRecord(ctx, { kind: "actor", content, ...change }, async (tx) => {
    // Of two changes at once, each right by itself, neither may close a circle with the other.
    await tx.$executeRaw`lock table actor in share row exclusive mode`;
    const principal = await principalOf(tx, slug, speaksFor);
    return await tx.actor.updateMany({
      where: { slug, version: change.version },
      data: { ...fields, role: role ?? noJson, speaksForId: principal, version: { increment: 1 } },
    });
  });
}

/** Changes a place. @throws ProblemError as of `updateRecord` */
export async function updatePlace(
  ctx: SignedInContext,
  { content, ...change }: z.infer<typeof updatePlaceInput>,
): Promise<RecordUpdateAnswer> {
  const where = { slug: content.slug, version: change.version };
  return await updateRecord(ctx, { kind: "place", content, ...change }, (tx) =>
    tx.place.updateMany({ where, data: { ...content, version: { increment: 1 } } }),
  );
}

/** Changes a source. @throws ProblemError as of `updateRecord` */
export async function updateSource(
  ctx: SignedInContext,
  { content, ...change }: z.infer<typeof updateSourceInput>,
): Promise<RecordUpdateAnswer> {
  const where = { slug: content.slug, version: change.version };
  return await updateRecord(ctx, { kind: "source", content, ...change }, (tx) =>
    tx.source.updateMany({ where, data: { ...content, version: { increment: 1 } } }),
  );
}

/** Somebody may keep on publishing the record in yet another story; then it is as if the database were busy. */
const triesAtMost = 5;

/**
 * Writes a record on top of the version that was read. One that live events cite is public: then the change is a
 * publication in each of their stories, for which the writer must be allowed to publish, and says what kind of change it is.
 *
 * @throws ProblemError `not-found`, `stale-version` with theirs and mine, `forbidden`, `nature-required`,
 * `note-required`, and `not-publishable` when readers would see it half done
 */
async function updateRecord(
  ctx: SignedInContext,
  change: Change,
  update: Update,
): Promise<RecordUpdateAnswer> {
  const record = { kind: change.kind, slug: change.content.slug };
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    // Stories are locked before records, as by every publication; so it has to be known beforehand which.
    const known = await storiesShowing(ctx.database, record);
    const answer = await publishInStories(ctx, known.keys(), async (tx, moments) => {
      await lockRecord(tx, record);
      const stories = await storiesShowing(tx, record);
      if ([...stories.keys()].some((id) => !moments.has(id))) return { result: null, changes: new Map() };
      return await writeIn(tx, ctx, { change, update, stories, moments });
    });
    if (answer) return answer;
  }
  throw new ProblemError("unavailable");
}

interface Writing {
  change: Change;
  update: Update;
  stories: ReadonlyMap<string, ShowingStory>;
  moments: ReadonlyMap<string, PublicationMoment>;
}

async function writeIn(tx: DatabaseTransaction, ctx: SignedInContext, writing: Writing) {
  const { change, update, stories, moments } = writing;
  const { kind, content, version, nature, note } = change;
  const { slug } = content;
  const present = await findRecord(tx, { kind, slug });
  if (!present) throw new ProblemError("not-found");
  if (present.version !== version) throw staleRecord(present, change);
  if (sameValue(present.content, content))
    return { result: { slug, version, published: [] }, changes: new Map<string, PublishedChange>() };
  assertMayShow(ctx, change, [...stories.values()]);

  const { count } = await update(tx);
  if (count === 0) throw new ProblemError("stale-version");
  const action = `${kind}.update`;
  const details = { slug, version: version + 1, nature, changed: changedFields(present, change).join(",") };
  if (stories.size === 0) await writeAudit(tx, ctx, { action, details });
  const published: RecordUpdateAnswer["published"] = [];
  const changes = new Map<string, PublishedChange>();
  for (const [storyId, { story, events }] of stories) {
    const moment = moments.get(storyId);
    if (!moment) continue;
    // An actor comes with those that it speaks for, who may be new to the story.
    const slugs = { actors: [], places: [], sources: [], [`${kind}s`]: [slug] };
    await publishRecords(tx, storyId, moment, await loadRecords(tx, slugs));
    published.push({ story: story.slug, rev: moment.rev });
    changes.set(storyId, { kind: "record_changed", nature, note, events, audit: { action, details } });
  }
  return { result: { slug, version: version + 1, published }, changes };
}

/** Who changes what readers see publishes, and says how much it matters. */
export function assertMayShow(
  { account }: SignedInContext,
  { nature, note, ...record }: CitedRecord & Pick<Change, "nature" | "note">,
  stories: readonly ShowingStory[],
): void {
  if (stories.length === 0) return;
  if (!may(account.role, "event.publish")) throw new ProblemError("forbidden");
  if (nature === null) throw new ProblemError("nature-required");
  if (nature === "correction" && stories.some(({ story }) => !note?.[story.defaultLocale]))
    throw new ProblemError("note-required");
  const lacking = stories.flatMap(({ story }) => recordProblems(record, story));
  const fields = lacking.map(({ path, code }) => ({ path: `content.${path}`, code }));
  if (fields.length > 0) throw new ProblemError("not-publishable", { fields });
}

function staleRecord(present: StoredRecord, { content }: Change): ProblemError {
  return new ProblemError("stale-version", {
    conflict: { version: present.version, theirs: present.content, mine: content },
  });
}

function changedFields(present: StoredRecord, { content }: Change): string[] {
  const before = new Map<string, unknown>(Object.entries(present.content));
  return Object.entries(content).flatMap(([field, value]) =>
    sameValue(before.get(field), value) ? [] : field,
  );
}

/** The id of whom an actor is to speak for. @throws ProblemError `invalid-input` */
async function principalOf(
  tx: DatabaseTransaction,
  slug: string,
  speaksFor: string | null,
): Promise<string | null> {
  if (speaksFor === null) return null;
  const path = "content.speaksFor";
  const principal = await tx.actor.findUnique({ where: { slug: speaksFor }, select: { id: true } });
  if (!principal) throw new ProblemError("invalid-input", { fields: [{ path, code: "actor-unknown" }] });
  const { actors } = await loadRecords(tx, { actors: [speaksFor], places: [], sources: [] });
  if (actors.has(slug))
    throw new ProblemError("invalid-input", { fields: [{ path, code: "speaks-for-cycle" }] });
  return principal.id;
}
