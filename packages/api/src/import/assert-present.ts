import type { DatabaseTransaction } from "@claimline/db/database";
import { ProblemError } from "../problem-error.ts";

/**
 * That all that a preview has looked at is as it was: every event at the version that was compared, no event at an address that was free.
 * The events are locked until the transaction ends.
 *
 * @throws ProblemError `import-outdated`
 */
export async function assertPresent(
  tx: DatabaseTransaction,
  importId: string,
  storyId: string,
): Promise<void> {
  const changed = await tx.$queryRaw<unknown[]>`
    select row.slug from story_import_row row
      left join event on event.id = row.event_id
     where row.import_id = ${importId}::uuid and row.seen_version is not null
       and (event.id is null or event.version <> row.seen_version or event.trashed_at is not null)
     limit 1`;
  const taken = await tx.$queryRaw<unknown[]>`
    select row.slug from story_import_row row
      join event on event.story_id = ${storyId}::uuid and event.slug = row.slug
     where row.import_id = ${importId}::uuid and row.outcome = 'create'
     limit 1`;
  if (changed.length > 0 || taken.length > 0) throw new ProblemError("import-outdated");
}
