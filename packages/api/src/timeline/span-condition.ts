import { allOf, type Sql, sql } from "@claimline/db/sql";
import { readSearch } from "@claimline/model/search/read-search";
import type { EventFilter } from "../event/event-filter.ts";
import { isFound } from "../search/found-events.ts";
import { holdsAt, type ShownStory } from "./shown-story.ts";

/** That a row `s` of `published_span` is what an event shows at the `rev` and the moment. */
export function shows(story: ShownStory): Sql {
  const { asOf } = story;
  const known =
    asOf.precision === "now"
      ? sql`s.present`
      : sql`s.known_from <= ${asOf.knownUntil}::bigint and s.known_until > ${asOf.knownUntil}::bigint`;
  return sql`${holdsAt(sql`s`, story)} and ${known}`;
}

/** So many ids are handed to the database; of more it finds them anew in each question. */
const mostIds = 20_000;

/**
 * That an event, shown by a row `s`, matches the filter, its days apart: the same as `matchesFilter` says of a view.
 * `found` holds the ids of those that `findEvents` finds by the filter's `q`, where that was asked.
 */
export function matches(
  filter: EventFilter,
  story: ShownStory,
  found: ReadonlySet<string> | null = null,
): Sql {
  const { kinds, parties, places, stances, supports, contested, languages, significance } = filter;
  const search = readSearch(filter.q ?? "");
  const conditions = [
    kinds && sql`s.kind = any(${kinds}::text[])`,
    supports && sql`s.support = any(${supports}::text[])`,
    contested !== undefined && sql`s.contested = ${contested}`,
    significance !== undefined && sql`s.significance >= ${significance}`,
    places && sql`s.places && ${places}::text[]`,
    languages && sql`s.languages && ${languages}::text[]`,
    stances ? holdsStance(stances, parties) : parties && sql`s.parties && ${parties}::text[]`,
    search.length > 0 &&
      (found !== null && found.size <= mostIds
        ? sql`(s.event_id in (select unnest(${[...found]}::uuid[]))) is true`
        : isFound(sql`s`, search, story)),
  ];
  return allOf(conditions.filter((condition) => condition !== undefined && condition !== false));
}

/** That some party has one of the stances; with `parties`, one of those. */
function holdsStance(stances: readonly string[], parties: readonly string[] | undefined): Sql {
  if (parties === undefined) return sql`s.stances && ${stances}::text[]`;
  return sql`exists (select from unnest(s.parties, s.stances) as position(party, stance)
    where position.party = any(${parties}::text[]) and position.stance = any(${stances}::text[]))`;
}
