import type { Change } from "@claimline/api/change/list-changes";
import { ProblemError } from "@claimline/api/problem-error";
import type { StoryAnswer } from "@claimline/api/story/story-answer";
import type { Locale } from "@claimline/model/locale";
import { firstOf, readSlug, type SearchParams } from "../reading/moment.ts";
import { type Names, namesAt } from "../reading/names.ts";
import { readingCaller } from "../reading/reading-context.ts";
import { readStoryAnswer } from "../story/read-story-answer.ts";

/** A part of a story's change log. */
export interface ChangesReading {
  story: StoryAnswer;
  /** Newest first. */
  changes: Change[];
  /** Leads to what is older, where there is any: the `rev` before which it lies. */
  older: number | null;
  isNewest: boolean;
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
  const before = Math.min(readBefore(search) ?? Infinity, story.rev + 1);
  const after = Math.max(0, before - 1 - changesOnPage);
  const caller = await readingCaller(locale);
  // A rev has no gaps, so the log can be read from any of its ends.
  const { items } = await caller.change.list({ story: slug, after, limit: changesOnPage });
  return {
    story,
    changes: items.filter(({ rev }) => rev < before).toReversed(),
    older: after > 0 ? after + 1 : null,
    isNewest: before > story.rev,
    names: await namesAt(slug, locale, { rev: story.rev }),
  };
}

function readBefore(search: SearchParams): number | undefined {
  const text = firstOf(search["before"]);
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/u.test(text)) throw new ProblemError("invalid-input");
  return Number(text);
}
