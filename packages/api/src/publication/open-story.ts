import type { Context } from "../context.ts";
import { missingStory } from "./missing-story.ts";
import { type StoryView, viewStory } from "./story-view.ts";

/** The story as asked for. @throws ProblemError `not-found`, `gone`, `as-of-in-future`, `invalid-input` */
export async function openStory(
  ctx: Pick<Context, "editions" | "now">,
  { story, rev, asOf }: { story: string; rev?: number | undefined; asOf?: string | undefined },
): Promise<StoryView> {
  const edition = await ctx.editions.find(story, rev);
  if (!edition) throw await missingStory(ctx.editions, story);
  return viewStory(edition, asOf, ctx.now());
}
