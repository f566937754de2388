import { type Sql, sql } from "@claimline/db/sql";
import { type Instant, LAST_INSTANT } from "@claimline/model/time/instant";
import type { LaneSort } from "@claimline/model/timeline/window";
import { holdsAt, type ShownStory } from "./shown-story.ts";
import { shows } from "./span-condition.ts";
import { cellOf, longestShortSize, longestSize, openSize, type Quotas } from "./time-cells.ts";

/** A window of a story, both ends inside. */
export interface Window {
  story: ShownStory;
  /** What `matches` makes of the filters. */
  matching: Sql;
  from: Instant;
  to: Instant;
}

const laneColumns: Readonly<Record<LaneSort, Sql>> = {
  kind: sql`s.kind`,
  party: sql`s.parties[1]`,
  place: sql`s.places[1]`,
};

/** Counts of all that matches, and as bits which sizes of events there are. */
export function countSql({ story, matching, from, to }: Window): Sql {
  return sql`select
      count(*) filter (where s.size is null)::int as undated,
      count(*) filter (where s.ends < ${from}::bigint)::int as before,
      count(*) filter (where s.starts > ${to}::bigint)::int as after,
      count(s.size)::int as dated,
      coalesce(bit_or(1::bigint << s.size), 0)::float8 as sizes
    from published_span s where ${shows(story)} and ${matching}`;
}

/**
 * Rows `s` that overlap a span of time: of each size those that start in it or at most their size before, so that an
 * index finds them. `from` and `to` may be SQL of the surrounding query.
 */
function overlapping({ story, matching }: Window, sizes: Sql, from: Sql, to: Sql): Sql {
  return sql`${sizes} cross join lateral (
      select * from published_span s
      where ${shows(story)} and ${matching} and s.size = sizes.size
        and s.starts between ${from} - (1::bigint << sizes.size) and ${to} and s.ends >= ${from}
    ) s`;
}

function among(sizes: readonly number[]): Sql {
  return sql`unnest(${sizes}::int[]) as sizes(size)`;
}

/**
 * How many events there are in each lane and cell: an event counts where it begins or, when it began before the window,
 * at the window's start; one of which only the end is known counts where it ends.
 */
export function binSql(window: Window, sizes: readonly number[], lanes: LaneSort, level: number): Sql {
  const [from, to] = [sql`${window.from}::bigint`, sql`${window.to}::bigint`];
  return sql`select ${laneColumns[lanes]} as lane,
      (case when s.starts = ${-LAST_INSTANT}::bigint and s.ends <= ${to} then s.ends
        else greatest(s.starts, ${from}) end >> ${level}::int)::float8 as cell, count(*)::int as count
    from ${overlapping(window, among(sizes), from, to)} group by 1, 2`;
}

/** The items of a window that shows all there is. */
export function allItemsSql(window: Window, sizes: readonly number[], lanes: LaneSort): Sql {
  const [from, to] = [sql`${window.from}::bigint`, sql`${window.to}::bigint`];
  return sql`select ${itemColumns(lanes)}
    from ${overlapping(window, among(sizes), from, to)} join ${content(window.story)}`;
}

/**
 * The items of a window of so high a level: short and long events, each of which must be among the first of every cell
 * that it touches, of the window's level or, where that is shorter than the event, of its own size; and the first of
 * all events with an open end. What is shown thus depends on level and filters alone, not on the window.
 */
export function itemSql(
  window: Window,
  {
    sizes,
    lanes,
    level,
    quotas,
  }: { sizes: readonly number[]; lanes: LaneSort; level: number; quotas: Quotas },
): Sql {
  const cells = contestedCells(window, sizes, level, quotas);
  const column = (name: "level" | "cell" | "least" | "most" | "quota") => cells.map((cell) => cell[name]);
  const ofCell = sql`(select size from ${among(sizes)} where size between c.least and c.most) sizes`;
  const touching = overlapping(
    window,
    ofCell,
    sql`(c.cell << c.level)`,
    sql`(((c.cell + 1) << c.level) - 1)`,
  );
  const { story, matching, from, to } = window;
  return sql`with visible as (
      select s.event_id
      from unnest(${column("level")}::int[], ${column("cell")}::bigint[], ${column("least")}::int[],
        ${column("most")}::int[], ${column("quota")}::int[]) as c(level, cell, least, most, quota)
      cross join lateral (
        select s.event_id, s.size, s.starts, s.ends
        from ${touching} order by s.significance desc, s.tie, s.slug limit c.quota
      ) s
      where greatest(s.size, ${level}::int) = c.level
      group by s.event_id, s.starts, s.ends, c.level
      having count(*) = (s.ends >> c.level) - (s.starts >> c.level) + 1
      union all
      (select s.event_id from published_span s
      where ${shows(story)} and ${matching} and s.size = ${openSize}::int
      order by s.significance desc, s.tie, s.slug limit ${quotas.open}::int)
    )
    select ${itemColumns(lanes)}
    from visible join published_span s using (event_id) join ${content(story)}
    where ${shows(story)} and s.ends >= ${from}::bigint and s.starts <= ${to}::bigint`;
}

/** The cells in which events of the window meet others: those that it touches, and one more on either side. */
function contestedCells({ from, to }: Window, sizes: readonly number[], level: number, quotas: Quotas) {
  const sorts = [
    { least: 0, most: longestShortSize, quota: quotas.short },
    { least: longestShortSize + 1, most: longestSize, quota: quotas.long },
  ];
  return sorts.flatMap((sort) => {
    const ofSort = sizes.filter((size) => size >= sort.least && size <= sort.most);
    const levels = [...new Set(ofSort.map((size) => Math.max(size, level)))];
    return levels.flatMap((at) => {
      const [first, last] = [cellOf(from, at) - 1, cellOf(to, at) + 1];
      const count = last - first + 1;
      return Array.from({ length: count }, (_, index) => ({ ...sort, level: at, cell: first + index }));
    });
  });
}

function itemColumns(lanes: LaneSort): Sql {
  return sql`s.slug, s.kind, s.significance, s.support, s.contested, ${laneColumns[lanes]} as lane,
    p.content->>'phase' as phase, p.content->>'when' as "when", p.content->'title' as title,
    p.content->'summary' as summary`;
}

function content(story: ShownStory): Sql {
  return sql`published_event p on p.event_id = s.event_id and ${holdsAt(sql`p`, story)}`;
}

/** What fulfils or replaces one of the events, itself matching or not. */
export function settlingSql(story: ShownStory, slugs: readonly string[]): Sql {
  return sql`select s.slug, s.support, cardinality(s.parties) > 0 as "spokenOf",
      p.content->>'when' as "when", p.content->'relations' as relations
    from published_span s join ${content(story)}
    where ${shows(story)} and s.settles && ${slugs}::text[]`;
}
