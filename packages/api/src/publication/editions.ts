import type { PublicDatabase } from "@claimline/db/database";
import type { Instant } from "@claimline/model/time/instant";
import { LRUCache } from "lru-cache";
import type { ChangeListener } from "../live/change-listener.ts";
import { type Edition, loadEdition } from "./load-edition.ts";
import { loadPresentMoment, type PresentMoment } from "./present-moment.ts";

/** A published story by its address. */
export interface StoryAddress {
  storyId: string;
  slug: string;
}

/** What reads are answered from: the process's own editions, or for the time of a preview one with a draft in it. */
export type EditionSource = Pick<Editions, keyof Editions>;

/**
 * The editions that a process has at hand: each is loaded once, kept under (story, rev) and never invalidated, for
 * it never changes. Which `rev` is the present one the listener tells; while it isn't connected, each request asks.
 */
export class Editions {
  readonly #database: PublicDatabase;
  readonly #changes: ChangeListener;
  readonly #editions = new LRUCache<string, Promise<Edition | null>>({ max: 40 });
  readonly #present = new Map<string, number>();
  readonly #moments = new LRUCache<string, PresentMoment>({ max: 400 });
  /** How many publications there have been in all stories; `null` when that has to be asked. */
  #publications: number | null = null;
  /** How often it could have changed. */
  #heard = 0;
  /** Published stories by slug, former slugs included; forgotten with every publication, which may change them. */
  readonly #addresses = new Map<string, StoryAddress>();
  readonly #unsubscribe: () => void;
  /** How often the connection came or went: an answer asked for before that may have missed a message. */
  #turns = 0;

  constructor(database: PublicDatabase, changes: ChangeListener) {
    this.#database = database;
    this.#changes = changes;
    this.#unsubscribe = changes.subscribe({
      change: ({ storyId, rev }) => this.advance(storyId, rev),
      connected: () => this.#forgetPresent(),
      lost: () => this.#forgetPresent(),
    });
  }

  /** The present edition of a story, or that of an earlier `rev`; `null` when there is none. */
  async find(storySlug: string, rev?: number): Promise<Edition | null> {
    const storyId = (await this.#address(storySlug))?.storyId;
    if (storyId === undefined) return null;
    const present = await this.#presentRev(storyId);
    if (rev !== undefined && rev > present) return null;
    return await this.#load(storyId, rev ?? present);
  }

  /** The present editions of all published stories. */
  async all(): Promise<Edition[]> {
    const rows = await this.#database.publishedStory.findMany({
      where: { untilRev: null },
      select: { slug: true },
      orderBy: { slug: "asc" },
    });
    const editions = await Promise.all(rows.map(({ slug }) => this.find(slug)));
    return editions.filter((edition) => edition !== null);
  }

  /** The last `rev` of a published story and the slug that it has now; `null` when no published story has or had this slug. */
  async presentRev(storySlug: string): Promise<(StoryAddress & { rev: number }) | null> {
    const address = await this.#address(storySlug);
    return address && { ...address, rev: await this.#presentRev(address.storyId) };
  }

  /** Whether a story was public under this slug, and is so no longer under any. */
  async isGone(storySlug: string): Promise<boolean> {
    if ((await this.#address(storySlug)) !== null) return false;
    return (await this.#database.publishedStory.count({ where: { slug: storySlug } })) > 0;
  }

  /** The number of publications of all stories together, which rises with every `rev`. */
  async publicationCount(): Promise<number> {
    if (this.#publications !== null && this.#changes.connected) return this.#publications;
    const heard = this.#heard;
    const count = await this.#database.change.count();
    if (heard === this.#heard && this.#changes.connected) this.#publications = count;
    return count;
  }

  /** The stretch of time around `now` in which a story at a `rev` shows the same; `null` when there is none. */
  async presentMoment(shown: { storyId: string; rev: number }, now: Instant): Promise<PresentMoment | null> {
    const key = `${shown.storyId} ${shown.rev}`;
    const known = this.#moments.get(key);
    if (known && known.from <= now && now <= known.until) return known;
    const moment = await loadPresentMoment(this.#database, shown, now);
    if (moment) this.#moments.set(key, moment);
    return moment;
  }

  close(): void {
    this.#unsubscribe();
  }

  async #address(slug: string): Promise<StoryAddress | null> {
    const known = this.#changes.connected ? this.#addresses.get(slug) : undefined;
    if (known !== undefined) return known;
    const heard = this.#heard;
    const { publishedStory } = this.#database;
    const select = { storyId: true, slug: true };
    const present = await publishedStory.findFirst({ where: { slug, untilRev: null }, select });
    // Links to a former address go on leading to the story.
    const former = present ? null : await publishedStory.findFirst({ where: { slug }, select });
    const found =
      former === null
        ? present
        : await publishedStory.findFirst({ where: { storyId: former.storyId, untilRev: null }, select });
    if (found && heard === this.#heard) this.#addresses.set(slug, found);
    return found;
  }

  async #presentRev(storyId: string): Promise<number> {
    const known = this.#changes.connected ? this.#present.get(storyId) : undefined;
    if (known !== undefined) return known;
    const turns = this.#turns;
    const last = await this.#database.change.findFirst({
      where: { storyId },
      select: { rev: true },
      orderBy: { rev: "desc" },
    });
    const rev = last?.rev ?? 0;
    return turns === this.#turns ? this.advance(storyId, rev) : rev;
  }

  /** Takes note of a `rev`, which only ever rises: a late answer never hides a newer message. */
  advance(storyId: string, rev: number): number {
    this.#forgetPublications();
    const present = Math.max(rev, this.#present.get(storyId) ?? 0);
    if (this.#changes.connected) this.#present.set(storyId, present);
    return present;
  }

  /** What was published while nobody listened is unknown: the next request asks the database. */
  #forgetPresent(): void {
    this.#turns += 1;
    this.#forgetPublications();
    this.#present.clear();
  }

  #forgetPublications(): void {
    this.#heard += 1;
    this.#publications = null;
    this.#addresses.clear();
  }

  #load(storyId: string, rev: number): Promise<Edition | null> {
    const key = `${storyId} ${rev}`;
    const known = this.#editions.get(key);
    if (known) return known;
    const loading = loadEdition(this.#database, storyId, rev);
    this.#editions.set(key, loading);
    // A failed load isn't kept: the next request tries again.
    loading.catch(() => this.#editions.delete(key));
    return loading;
  }
}
