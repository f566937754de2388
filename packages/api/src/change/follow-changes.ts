import { changeKindSchema } from "@claimline/model/publication/nature";
import { z } from "zod";
import type { PublicDatabase } from "@claimline/db/database";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { changeSchema, changesAfter } from "./list-changes.ts";

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
    change: ({ storyId }) => bell.ring(storyId),
    connected: () => bell.ring(),
  });
  const stop = () => bell.stop();
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();
  try {
    const present = await ctx.editions.presentRev(story);
    if (!present) throw new ProblemError("not-found");
    const { storyId } = present;
    let seen = after ?? present.rev;
    for (;;) {
      const changes = await changesAfter(ctx.database, storyId, { after: seen, limit: pageSize });
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
      if (changes.length < pageSize && !(await bell.wait(storyId))) return;
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

/** Remembers that something happened while nobody waited, so that no message falls between two looks. */
class Bell {
  #rung = new Set<string | undefined>();
  #stopped = false;
  #wake: (() => void) | null = null;

  get stopped(): boolean {
    return this.#stopped;
  }

  ring(storyId?: string): void {
    this.#rung.add(storyId);
    this.#wake?.();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake?.();
  }

  /** Resolves with `true` once a change of the story, or of an unknown one, was announced; `false` when stopped. */
  async wait(storyId: string): Promise<boolean> {
    while (!this.#stopped) {
      const rung = this.#rung.has(storyId) || this.#rung.has(undefined);
      this.#rung.clear();
      if (rung) return true;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return false;
  }
}
