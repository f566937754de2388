import { allOf, type Sql, sql, sumOf } from "@claimline/db/sql";
import { readSearch, type SoughtWords } from "@claimline/model/search/read-search";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { EditionSource } from "../publication/editions.ts";
import type { StoryView } from "../publication/story-view.ts";
import { holdsAt, type ShownStory } from "../timeline/shown-story.ts";
import { insidePattern, termQuery, weights } from "./search-terms.ts";

const idsSchema = z.array(z.object({ id: z.string() }));
const ranksSchema = z.array(z.object({ id: z.string(), rank: z.number() }));

/** What was asked last, by what the answer depends on: a page, and a chart that is moved, ask the same again. */
interface KeptSearches {
  ids: LRUCache<string, Promise<ReadonlySet<string>>>;
  ranks: LRUCache<string, Promise<ReadonlyMap<string, number>>>;
}

const searches = new WeakMap<EditionSource, KeptSearches>();

function keptFor(editions: EditionSource): KeptSearches {
  const kept = searches.get(editions) ?? { ids: new LRUCache({ max: 24 }), ranks: new LRUCache({ max: 12 }) };
  searches.set(editions, kept);
  return kept;
}

type SearchContext = Pick<Context, "database" | "editions">;

/** The ids of events that a search finds in what a story shows; `null` when it asks for nothing. */
export async function findEvents(
  { database, editions }: SearchContext,
  story: ShownStory,
  q: string | undefined,
): Promise<ReadonlySet<string> | null> {
  const search = readSearch(q ?? "");
  if (search.length === 0) return null;
  return await keep(keptFor(editions).ids, keyOf(search, story), async () => {
    const rows = await database.$queryRaw(
      sql`select distinct t.event_id as id from published_text t where ${isFound(sql`t`, search, story)}`,
    );
    return new Set(idsSchema.parse(rows).map(({ id }) => id));
  });
}

/** How well each event that a search finds fits, by id: the higher, the better. */
export async function rankEvents(
  { database, editions }: SearchContext,
  story: ShownStory,
  q: string,
): Promise<ReadonlyMap<string, number>> {
  const search = readSearch(q);
  return await keep(keptFor(editions).ranks, keyOf(search, story), async () => {
    const rows = await database.$queryRaw(rankedSql(search, story));
    return new Map(ranksSchema.parse(rows).map(({ id, rank }) => [id, rank]));
  });
}

function keyOf(search: readonly SoughtWords[], { storyId, rev, asOf }: ShownStory): string {
  const known = asOf.precision === "now" ? null : asOf.knownUntil;
  return JSON.stringify([storyId, rev, known, search]);
}

async function keep<Answer extends object>(
  kept: LRUCache<string, Promise<Answer>>,
  key: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const asked = kept.get(key) ?? ask();
  kept.set(key, asked);
  // A failed question isn't kept: the next request asks again.
  asked.catch(() => kept.delete(key));
  return await asked;
}

/** What a view shows, for the questions here. */
export function shownBy({ edition: { storyId, rev }, asOf }: StoryView): ShownStory {
  return { storyId, rev, asOf };
}

/**
 * That the event of a row `alias` has all that a search asks for, each in any of its texts. Each is asked once for all
 * rows: as plain conditions they would be joined, and the indexes of the rows themselves not be used.
 */
export function isFound(alias: Sql, search: readonly SoughtWords[], story: ShownStory): Sql {
  return allOf(search.map((sought) => sql`(${alias}.event_id in (${having(sought, story)})) is true`));
}

/** Two questions, for the index of `terms` needs no look at the texts, which are long; that of `words` does. */
function having(sought: SoughtWords, story: ShownStory): Sql {
  const inside = insidePattern(sought);
  const texts = sql`select w.event_id from published_text w where ${isKnown(sql`w`, story)}`;
  const byTerms = sql`${texts} and w.terms @@ ${termQuery(sought)}::tsquery`;
  return inside === null ? byTerms : sql`${byTerms} union all ${texts} and w.words like ${inside}`;
}

function isKnown(alias: Sql, story: ShownStory): Sql {
  const { asOf } = story;
  const known = asOf.precision === "now" ? sql`true` : sql`${alias}.known_from <= ${asOf.knownUntil}::bigint`;
  return sql`${holdsAt(alias, story)} and ${known}`;
}

/** How much a word counts in a title, a summary, what is said, and a name; less inside of another word. */
const rankOf: Readonly<Record<(typeof weights)[number], number>> = { A: 8, B: 4, C: 2, D: 1 };
const rankInside = 0.5;

/** For each piece that is asked for, how much it counts where it counts most. */
function rankedSql(search: readonly SoughtWords[], story: ShownStory): Sql {
  const ranks = search.map((sought) => {
    const [a, b, c, d] = weights.map(
      (weight) => sql`when t.terms @@ ${termQuery(sought, weight)}::tsquery then ${rankOf[weight]}::float8`,
    );
    const inside = insidePattern(sought);
    const e = inside === null ? sql`` : sql`when t.words like ${inside} then ${rankInside}::float8`;
    return sql`max(case ${a} ${b} ${c} ${d} ${e} else 0 end)`;
  });
  return sql`select t.event_id as id, ${sumOf(ranks)} as rank from published_text t
    where ${isKnown(sql`t`, story)} and ${isFound(sql`t`, search, story)} group by t.event_id`;
}
