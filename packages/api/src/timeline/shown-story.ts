import { type Sql, sql } from "@claimline/db/sql";
import type { AsOf } from "@claimline/model/time/as-of";

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
