import { changeKindSchema } from "@claimline/model/publication/nature";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { PublicDatabase } from "@claimline/db/database";
import type { Context } from "../context.ts";
import type { ChangeMessage } from "../live/change-listener.ts";
import { missingStory } from "../publication/missing-story.ts";
import { type Change, changeSchema, changesAfter } from "./list-changes.ts";

/** A message to who follows a story: an entry of its change log, or that the place to follow on from is unknown. */
export const streamedChangeSchema = changeSchema.extend({
  kind: z
    .union([changeKindSchema, z.literal("resync")])
    .describe(
      "What was done; `resync` when what came after the last id isn't known any more: read the story anew, its `rev` is the present one.",
    ),
});

export type StreamedChange = z.infer<typeof streamedChangeSchema>;

const pageSize = 100;

/**
 * Every change of a story after a `rev` (the present one when absent), in order and each once, now and as they are
 * published. A `rev` that can't be followed on from, because the log begins later or ends before it, gets one `resync`
 * and goes on from the present one. Ends when `signal` is aborted.
 *
 * @throws ProblemError `not-found`
 */
export async function* followChanges(
  ctx: Pick<Context, "changes" | "database" | "editions" | "now">,
  { story, after }: { story: string; after: number | undefined },
  signal: AbortSignal | undefined,
): AsyncGenerator<StreamedChange, void, void> {
  // Listen before asking what was missed: else a change between the two would be lost.
  const bell = new Bell();
  const unsubscribe = ctx.changes.subscribe({
    change: (message) => bell.ring(message),
    connected: () => bell.ringForAll(),
  });
  const stop = () => bell.stop();
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  try {
    const present = await ctx.editions.presentRev(story);
    if (!present) throw await missingStory(ctx.editions, story);
    const { storyId } = present;
    let seen = after ?? present.rev;
    let announced: number | null = null;
    for (;;) {
      const changes = await pageAfter(ctx, storyId, { after: seen, announced });
      const last = await unreachableFrom(ctx.database, storyId, seen, changes[0]?.rev ?? null, present.rev);
      if (last !== null) {
        const at = new Date(ctx.now()).toISOString();
        yield { rev: last, at, kind: "resync", nature: null, note: null, events: [] };
        seen = last;
        continue;
      }
      for (const change of changes) {
        yield change;
        seen = change.rev;
      }
      if (bell.stopped) return;
      announced = null;
      if (changes.length === pageSize) continue;
      const rung = await bell.wait(storyId);
      if (rung === "stopped") return;
      ({ announced } = rung);
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    unsubscribe();
  }
}

/** The last `rev` of the log, when it doesn't follow on from the one `seen`; else `null`. `rev` has no gaps. */
async function unreachableFrom(
  database: Pick<PublicDatabase, "change">,
  storyId: string,
  seen: number,
  next: number | null,
  present: number,
): Promise<number | null> {
  if (next === seen + 1 || (next === null && seen <= present)) return null;
  const last = await database.change.findFirst({
    where: { storyId },
    select: { rev: true },
    orderBy: { rev: "desc" },
  });
  const rev = last?.rev ?? 0;
  // Another process may have published what this one hasn't heard of yet.
  return next === null && seen <= rev ? null : rev;
}

/** Pages that were read after a certain publication was announced: all who wait for it share one. */
const announcedPages = new WeakMap<object, LRUCache<string, Promise<Change[]>>>();

/**
 * The changes after a `rev`. What is read once a `rev` was announced holds it, whoever reads: a thousand subscribers
 * of a story ask the database once.
 */
function pageAfter(
  { changes, database }: Pick<Context, "changes" | "database">,
  storyId: string,
  { after, announced }: { after: number; announced: number | null },
): Promise<Change[]> {
  const read = () => changesAfter(database, storyId, { after, limit: pageSize });
  if (announced === null) return read();
  const pages = announcedPages.get(changes) ?? new LRUCache<string, Promise<Change[]>>({ max: 100 });
  announcedPages.set(changes, pages);
  const key = `${storyId} ${after} ${announced}`;
  const page = pages.get(key) ?? read();
  pages.set(key, page);
  page.catch(() => pages.delete(key));
  return page;
}

/** Remembers what was announced while nobody waited, so that no message falls between two looks. */
class Bell {
  #announced = new Map<string, number>();
  #missed = false;
  #stopped = false;
  #wake: (() => void) | null = null;

  get stopped(): boolean {
    return this.#stopped;
  }

  /** A publication was announced. */
  ring({ storyId, rev }: ChangeMessage): void {
    this.#announced.set(storyId, Math.max(rev, this.#announced.get(storyId) ?? 0));
    this.#wake?.();
  }

  /** Announcements may have been missed. */
  ringForAll(): void {
    this.#missed = true;
    this.#wake?.();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  /** Resolves once a change of the story was announced, with its `rev`, or may have been, with `null`; or when stopped. */
  async wait(storyId: string): Promise<{ announced: number | null } | "stopped"> {
    while (!this.#stopped) {
      const announced = this.#announced.get(storyId) ?? null;
      const missed = this.#missed;
      this.#announced.clear();
      this.#missed = false;
      if (missed || announced !== null) return { announced: missed ? null : announced };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return "stopped";
  }
}
