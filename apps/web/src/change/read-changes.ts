import type { diffChanges } from "@claimline/api/change/diff-changes";
import type { Change } from "@claimline/api/change/list-changes";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { firstOf, readRev, readSlug, type SearchParams } from "../reading/moment.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { readingCaller } from "../reading/reading-context.ts";
import { readStoryAnswer } from "../story/read-story-answer.ts";

/** What became different about an event with a publication. */
export type Difference = Awaited<ReturnType<typeof diffChanges>>["items"][number];

/** A part of a story's change log. */
export interface ChangesReading {
  story: StoryAnswer;
  /** Newest first. */
  changes: Change[];
  /** What became different with them. */
  differences: readonly Difference[];
  /** Leads to what is older, where there is any: the `rev` before which it lies. */
  older: number | null;
  isNewest: boolean;
  /** Parameters of the address that mean nothing here, as they were written. */
  ignored: string[];
  names: Names;
}

const changesOnPage = 50;

/** Reads the change log as an address asks for it: the newest, or what lies before a `rev`. @throws ProblemError */
export async function readChanges(
  slug: string,
  search: SearchParams,
  locale: Locale,
): Promise<ChangesReading> {
  const { story } = await readStoryAnswer(readSlug(slug), locale);
  const written = firstOf(search["before"]);
  const asked = written === undefined ? undefined : readRev(written);
  const before = Math.min(asked ?? Infinity, story.rev + 1);
  const after = Math.max(0, before - 1 - changesOnPage);
  const caller = await readingCaller(locale);
  // A rev has no gaps, so the log can be read from any of its ends.
  const part = { story: slug, after, limit: changesOnPage };
  const [{ items }, differences] = await Promise.all([
    caller.change.list(part),
    caller.change.diff({ ...part, locale }),
  ]);
  return {
    story,
    differences: differences.items,
    changes: items.filter(({ rev }) => rev < before).toReversed(),
    older: after > 0 ? after + 1 : null,
    isNewest: before > story.rev,
    ignored: written === undefined || asked !== undefined ? [] : [`before=${written}`],
    names: await namesAt(slug, locale, { rev: story.rev }),
  };
}
