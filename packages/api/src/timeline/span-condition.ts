import { allOf, type Sql, sql } from "@claimline/db/sql";
import type { AsOf } from "@claimline/model/time/as-of";
import { type EventFilter, searchedWords } from "../event/event-filter.ts";
import { isStorable } from "../unstorable-texts.ts";

/** What a story showed at one `rev`, as known at a moment. */
export interface ShownStory {
  storyId: string;
  rev: number;
  asOf: AsOf;
}

/** That a row `alias` of a published table holds at the `rev`. */
export function holdsAt(alias: Sql, { storyId, rev }: Pick<ShownStory, "storyId" | "rev">): Sql {
  return sql`${alias}.story_id = ${storyId}::uuid and ${alias}.from_rev <= ${rev}
    and (${alias}.until_rev is null or ${alias}.until_rev > ${rev})`;
}

/** That a row `s` of `published_span` is what an event shows at the `rev` and the moment. */
export function shows(story: ShownStory): Sql {
  const { asOf } = story;
  const known =
    asOf.precision === "now"
      ? sql`s.present`
      : sql`s.known_from <= ${asOf.knownUntil}::bigint and s.known_until > ${asOf.knownUntil}::bigint`;
  return sql`${holdsAt(sql`s`, story)} and ${known}`;
}

/** That an event, shown by a row `s`, matches the filter, its days apart: the same as `matchesFilter` says of a view. */
export function matches(filter: EventFilter, story: ShownStory): Sql {
  const { kinds, parties, places, stances, supports, contested, languages, significance } = filter;
  const conditions = [
    kinds && sql`s.kind = any(${kinds}::text[])`,
    supports && sql`s.support = any(${supports}::text[])`,
    contested !== undefined && sql`s.contested = ${contested}`,
    significance !== undefined && sql`s.significance >= ${significance}`,
    places && sql`s.places && ${places}::text[]`,
    languages && sql`s.languages && ${languages}::text[]`,
    stances ? holdsStance(stances, parties) : parties && sql`s.parties && ${parties}::text[]`,
    ...searchedWords(filter).map((word) => says(word, story)),
  ];
  return allOf(conditions.filter((condition) => condition !== undefined && condition !== false));
}

/** That some party has one of the stances; with `parties`, one of those. */
function holdsStance(stances: readonly string[], parties: readonly string[] | undefined): Sql {
  if (parties === undefined) return sql`s.stances && ${stances}::text[]`;
  return sql`exists (select from unnest(s.parties, s.stances) as position(party, stance)
    where position.party = any(${parties}::text[]) and position.stance = any(${stances}::text[]))`;
}

function says(word: string, story: ShownStory): Sql {
  // The database can't have such a word, nor be asked for it.
  if (!isStorable(word)) return sql`false`;
  const { asOf } = story;
  const known = asOf.precision === "now" ? sql`true` : sql`t.known_from <= ${asOf.knownUntil}::bigint`;
  return sql`exists (select from published_text t where t.event_id = s.event_id
    and ${holdsAt(sql`t`, story)} and ${known} and strpos(t.words, ${word}) > 0)`;
}
