import { allOf, type Sql, sql, sumOf } from "@claimline/db/sql";
import { readSearch, type SoughtWords } from "@claimline/model/search/read-search";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { StoryView } from "../publication/story-view.ts";
import { holdsAt, type ShownStory } from "../timeline/shown-story.ts";
import { insidePattern, termQuery, weights } from "./search-terms.ts";

const idsSchema = z.array(z.object({ id: z.string() }));
const ranksSchema = z.array(z.object({ id: z.string(), rank: z.number() }));

/** What was asked of a view, by the search: a page asks several times. */
interface KeptSearches {
  ids: LRUCache<string, Promise<ReadonlySet<string>>>;
  ranks: LRUCache<string, Promise<ReadonlyMap<string, number>>>;
}

const searches = new WeakMap<StoryView, KeptSearches>();

function keptFor(view: StoryView): KeptSearches {
  const kept = searches.get(view) ?? { ids: new LRUCache({ max: 20 }), ranks: new LRUCache({ max: 20 }) };
  searches.set(view, kept);
  return kept;
}

/** The ids of events that a search finds in a view; `null` when it asks for nothing. */
export async function findEvents(
  { database }: Pick<Context, "database">,
  view: StoryView,
  q: string | undefined,
): Promise<ReadonlySet<string> | null> {
  const search = readSearch(q ?? "");
  if (search.length === 0) return null;
  return await keep(keptFor(view).ids, search, async () => {
    const rows = await database.$queryRaw(
      sql`select distinct t.event_id as id from published_text t where ${isFound(sql`t`, search, shownBy(view))}`,
    );
    return new Set(idsSchema.parse(rows).map(({ id }) => id));
  });
}

/** How well each event that a search finds fits, by id: the higher, the better. */
export async function rankEvents(
  { database }: Pick<Context, "database">,
  view: StoryView,
  q: string,
): Promise<ReadonlyMap<string, number>> {
  const search = readSearch(q);
  return await keep(keptFor(view).ranks, search, async () => {
    const rows = await database.$queryRaw(rankedSql(search, shownBy(view)));
    return new Map(ranksSchema.parse(rows).map(({ id, rank }) => [id, rank]));
  });
}

async function keep<Answer extends object>(
  kept: LRUCache<string, Promise<Answer>>,
  search: readonly SoughtWords[],
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const key = JSON.stringify(search);
  const asked = kept.get(key) ?? ask();
  kept.set(key, asked);
  // A failed question isn't kept: the next request asks again.
  asked.catch(() => kept.delete(key));
  return await asked;
}

function shownBy({ edition: { storyId, rev }, asOf }: StoryView): ShownStory {
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
