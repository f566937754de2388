import { type Action, permissions } from "@claimline/model/publication/permission";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { Context } from "../context.ts";

/** What the answer to a question depends on besides the question itself. */
export interface AnswerVersion {
  /** Another one as soon as the answer may be another; of ASCII letters, digits, dots and hyphens. */
  text: string;
  /** Whether the question names all that its answer depends on, so that the answer stays. */
  fixed: boolean;
}

const storyQuestionSchema = z.object({
  story: slugSchema.optional(),
  slug: slugSchema.optional(),
  asOf: z.string().optional(),
  rev: z.int().optional(),
});

/** Whether anybody may have the answer: only then can it be kept by a cache that others are answered from. */
function isPublicAction(action: string): action is Action {
  return Object.entries(permissions).some(([name, who]) => name === action && who === "public");
}

/**
 * The version of what a reading procedure would answer now, found without reading what it is answered from: the
 * story's `rev`, and without `asOf` the stretch of time in which nothing becomes overdue. `null` when the question
 * can't be answered, or not by a kept answer.
 */
export async function versionOfAnswer(
  ctx: Pick<Context, "editions" | "now">,
  action: string,
  input: unknown,
): Promise<AnswerVersion | null> {
  if (!isPublicAction(action) || action === "change.subscribe") return null;
  if (action === "story.list") return { text: `all-${await ctx.editions.publicationCount()}`, fixed: false };
  const question = storyQuestionSchema.safeParse(input);
  if (!question.success) return null;
  const { story, slug, asOf, rev } = question.data;
  if (action === "event.search" && story === undefined) return await versionOfAll(ctx, asOf);
  const present = await ctx.editions.presentRev(story ?? slug ?? "");
  if (!present || (rev ?? 0) > present.rev) return null;
  const { storyId } = present;
  const shown = rev ?? present.rev;
  // Ids begin with the time at which they were made; their end tells stories of two databases apart.
  const text = `${storyId.slice(-6)}-${shown}`;
  if (action === "change.list" || action === "change.diff") return { text, fixed: false };
  if (asOf !== undefined) return { text, fixed: rev !== undefined };
  const moment = await ctx.editions.presentMoment({ storyId, rev: shown }, ctx.now());
  if (!moment) return null;
  return { text: `${text}-${moment.day}-${moment.passed?.toString(36) ?? ""}`, fixed: false };
}

/** The version of an answer made of all stories: with what was published, the last date that has passed in any. */
async function versionOfAll(
  { editions, now }: Pick<Context, "editions" | "now">,
  asOf: string | undefined,
): Promise<AnswerVersion> {
  const text = `all-${await editions.publicationCount()}`;
  if (asOf !== undefined) return { text, fixed: false };
  const stories = await editions.all();
  const moments = (await Promise.all(stories.map((story) => editions.presentMoment(story, now())))).filter(
    (moment) => moment !== null,
  );
  const days = [...new Set(moments.map(({ day }) => day))].toSorted().join(".");
  const passed = Math.max(0, ...moments.map((moment) => moment.passed ?? 0));
  return { text: `${text}-${days}-${passed.toString(36)}`, fixed: false };
}
