import type { Context } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { type StoryView, viewStory } from "./story-view.ts";

/** The story as asked for. @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input` */
export async function openStory(
  ctx: Pick<Context, "editions" | "now">,
  { story, rev, asOf }: { story: string; rev?: number | undefined; asOf?: string | undefined },
): Promise<StoryView> {
  const edition = await ctx.editions.find(story, rev);
  if (!edition) throw new ProblemError("not-found");
  return viewStory(edition, asOf, ctx.now());
}
