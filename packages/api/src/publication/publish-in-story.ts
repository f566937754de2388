import type { DatabaseTransaction } from "@claimline/db/database";
import type { LocalizedText } from "@claimline/model/localized-text";
import type { ChangeKind, Nature } from "@claimline/model/publication/nature";
import type { StoryContent } from "@claimline/model/story/schema";
import { z } from "zod";
import { type AuditSubject, writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { changeChannel } from "../live/change-listener.ts";
import { ProblemError } from "../problem-error.ts";
import { tellWebhooks } from "../webhook/tell-webhooks.ts";
import type { EditionSource } from "./editions.ts";
import { projectPublication } from "./project-publication.ts";

/** Who publishes: somebody signed in, or the installation itself, such as when it loads the first story. */
export type Publisher = Pick<SignedInContext, "database" | "now" | "requestId"> & {
  account: { id: string } | null;
  /** Those of the publishing process, so that it shows at once what it has published. */
  editions?: EditionSource;
};

/** What a publication enters into the story's change log. */
export interface PublishedChange {
  kind: ChangeKind;
  nature: Nature | null;
  note: LocalizedText | null;
  /** Slugs of the events that it touches. */
  events: readonly string[];
  audit: AuditSubject;
}

/** The moment of a publication: `rev` is the number that it gives the story. */
export interface PublicationMoment {
  rev: number;
  at: Date;
}

type PublicationWork<Result> = Promise<{ result: Result; change: PublishedChange }>;

const lockedStorySchema = z.tuple([z.object({ rev: z.int() })]);
const transactionLimits = { timeout: 60_000, maxWait: 10_000 };

/**
 * Does `work` as one publication of the story: under the lock of the story's row, so that `rev` rises by one without
 * gaps and in the order of commits; with its entries in change log and audit; and announced at the commit. All of it
 * happens, or nothing.
 *
 * @throws ProblemError `not-found` when there is no such story
 */
export async function publishInStory<Result>(
  publisher: Publisher,
  storyId: string,
  work: (tx: DatabaseTransaction, moment: PublicationMoment) => PublicationWork<Result>,
): Promise<Result> {
  return await publishInStories(publisher, [storyId], async (tx, moments) => {
    const moment = moments.get(storyId);
    if (!moment) throw new ProblemError("not-found");
    const { result, change } = await work(tx, moment);
    return { result, changes: new Map([[storyId, change]]) };
  });
}

/**
 * The same in several stories at once, locked in the order of their ids; each for which `work` answers a change gets
 * its next `rev`, the others stay untouched.
 *
 * @throws ProblemError `not-found` when there is no such story
 */
export async function publishInStories<Result>(
  publisher: Publisher,
  storyIds: Iterable<string>,
  work: (
    tx: DatabaseTransaction,
    moments: ReadonlyMap<string, PublicationMoment>,
  ) => Promise<{ result: Result; changes: ReadonlyMap<string, PublishedChange> }>,
): Promise<Result> {
  const published = await publisher.database.$transaction(async (tx) => {
    const moments = new Map<string, PublicationMoment>();
    for (const storyId of [...new Set(storyIds)].toSorted()) {
      const locked = lockedStorySchema.safeParse(
        await tx.$queryRaw`select rev from story where id = ${storyId}::uuid for update`,
      );
      if (!locked.success) throw new ProblemError("not-found");
      moments.set(storyId, { rev: locked.data[0].rev + 1, at: new Date(publisher.now()) });
    }
    const { result, changes } = await work(tx, moments);
    const advanced = new Map<string, number>();
    for (const [storyId, moment] of moments) {
      const change = changes.get(storyId);
      if (!change) continue;
      advanced.set(storyId, moment.rev);
      await projectPublication(tx, storyId, moment.rev);
      await tx.story.update({ where: { id: storyId }, data: { rev: moment.rev } });
      await enterChange(tx, publisher, { storyId, moment, change });
    }
    return { result, advanced };
  }, transactionLimits);
  for (const [storyId, rev] of published.advanced) publisher.editions?.advance(storyId, rev);
  return published.result;
}

/** Makes a story and publishes it in the same transaction, as its first `rev`. */
export async function publishNewStory<Result>(
  publisher: Publisher,
  content: StoryContent,
  work: (tx: DatabaseTransaction, storyId: string, moment: PublicationMoment) => PublicationWork<Result>,
): Promise<Result> {
  return await publisher.database.$transaction(async (tx) => {
    const moment = { rev: 1, at: new Date(publisher.now()) };
    const { rev, at } = moment;
    const { id: storyId } = await tx.story.create({
      data: { slug: content.slug, content, rev, state: "published", createdAt: at, updatedAt: at },
    });
    const { result, change } = await work(tx, storyId, moment);
    await projectPublication(tx, storyId, rev);
    await enterChange(tx, publisher, { storyId, moment, change });
    return result;
  }, transactionLimits);
}

async function enterChange(
  tx: DatabaseTransaction,
  publisher: Publisher,
  { storyId, moment, change }: { storyId: string; moment: PublicationMoment; change: PublishedChange },
): Promise<void> {
  const { kind, nature, note, events } = change;
  const byId = publisher.account?.id ?? null;
  await tx.change.create({
    data: { storyId, ...moment, kind, nature, ...(note && { note }), events: [...events], byId },
  });
  await writeAudit(tx, publisher, { storyId, ...change.audit });
  await tellWebhooks(tx, storyId, { ...moment, kind, nature, events });
  // Delivered at the commit, never for a transaction that fails.
  const message = JSON.stringify({ storyId, rev: moment.rev });
  await tx.$executeRaw`select pg_notify(${changeChannel}, ${message})`;
}
