import { setTimeout as wait } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import { type KeptPage, sizeOf } from "./kept-page.ts";

/** As much memory as pages may take; the story's page of a hundred events has about 700 kB. */
const mostBytes = 64 * 2 ** 20;
/** So long the line of the present may stand still; all else that a page shows is told by its key. */
const mostMs = 5 * 60_000;
/** After this a reader doesn't wait any longer for the page that another one is being rendered: it may have a slow line. */
const mostWaitMs = 1_000;

/** The pages that a process has at hand, each rendered once for all who ask for it at the same time or soon after. */
export class PageCache {
  readonly #pages = new LRUCache<string, KeptPage>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 8,
    sizeCalculation: sizeOf,
    ttl: mostMs,
  });
  readonly #coming = new Map<string, Promise<unknown>>();

  /** The page under this key, if there is one or one is about to come. */
  async find(key: string): Promise<KeptPage | undefined> {
    const coming = this.#coming.get(key);
    if (coming) await Promise.race([coming, wait(mostWaitMs, undefined, { ref: false })]);
    return this.#pages.get(key);
  }

  /** Keeps what is being rendered, once it is whole; `null` is kept by nobody. */
  async keep(key: string, rendering: Promise<KeptPage | null>): Promise<void> {
    this.#coming.set(key, rendering);
    const page = await rendering;
    if (page) this.#pages.set(key, page);
    if (this.#coming.get(key) === rendering) this.#coming.delete(key);
  }
}
