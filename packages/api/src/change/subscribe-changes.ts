import { slugSchema } from "@claimline/model/slug";
import { tracked } from "@trpc/server";
import { z } from "zod";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { changesAfter } from "./list-changes.ts";

export const subscribeChangesInput = z.strictObject({
  story: slugSchema,
  /** The `rev` to follow on from; the present one when absent. */
  after: z.int32().min(0).optional(),
  /** What a reconnecting client saw last: the id of that message, which is its `rev`. */
  lastEventId: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});

const pageSize = 100;

/**
 * Every change of a story after a `rev`, in order and each once, now and as they are published; the id of each is its
 * `rev`. A client that comes back with the last id misses nothing. Ends when `signal` is aborted.
 *
 * @throws ProblemError `not-found`
 */
export async function* subscribeChanges(
  ctx: Context,
  input: z.infer<typeof subscribeChangesInput>,
  signal: AbortSignal | undefined,
) {
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
    const present = await ctx.editions.presentRev(input.story);
    if (!present) throw new ProblemError("not-found");
    let seen = input.lastEventId === undefined ? (input.after ?? present.rev) : Number(input.lastEventId);
    for (;;) {
      const changes = await changesAfter(ctx.database, present.storyId, { after: seen, limit: pageSize });
      for (const change of changes) {
        yield tracked(String(change.rev), change);
        seen = change.rev;
      }
      if (bell.stopped) return;
      if (changes.length < pageSize && !(await bell.wait(present.storyId))) return;
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    unsubscribe();
  }
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
