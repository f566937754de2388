import { eventContentSchema } from "@claimline/model/event/schema";
import type { Instant } from "@claimline/model/time/instant";
import type { Context } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import type { EditionSource } from "../publication/editions.ts";
import { editionWithDrafts, publishedEdition } from "../publication/edition-with-drafts.ts";
import type { Edition } from "../publication/load-edition.ts";
import { hashPreviewToken, previewTokenSchema } from "./preview-token.ts";

/** What a preview shows: the story as it is published, with one event as it is being written. */
export interface OpenedPreview {
  /** Slugs of the story and of the event. */
  story: string;
  event: string;
  expiresAt: Instant;
  /** Answers for the story with the draft in it, and for everything else what is published. */
  editions: EditionSource;
}

/**
 * Opens the draft that a preview's token leads to. This is the only way from the public site to anything unpublished:
 * no procedure calls it, the page of a preview does, for one request.
 *
 * @throws ProblemError `not-found` when there is no such link, `preview-ended` when it has expired or was ended
 */
export async function openPreview(
  ctx: Pick<Context, "database" | "editions" | "now">,
  token: string,
): Promise<OpenedPreview> {
  if (!previewTokenSchema.safeParse(token).success) throw new ProblemError("not-found");
  const link = await ctx.database.previewLink.findUnique({
    where: { tokenHash: hashPreviewToken(token) },
    include: { event: { include: { story: true } } },
  });
  if (!link) throw new ProblemError("not-found");
  const expiresAt = link.expiresAt.getTime();
  if (link.revokedAt !== null || expiresAt <= ctx.now()) throw new ProblemError("preview-ended");

  const { event } = link;
  if (event.trashedAt !== null) throw new ProblemError("preview-ended");
  const { story } = event;
  const published = await publishedEdition(ctx, story);
  const shown = [{ id: event.id, content: eventContentSchema.parse(event.content) }];
  const edition = await editionWithDrafts(ctx.database, published, { shown }, ctx.now());
  const editions = editionsShowing(ctx.editions, edition);
  return { story: edition.slug, event: event.slug, expiresAt, editions };
}

function editionsShowing(editions: EditionSource, shown: Edition): EditionSource {
  const { storyId, slug, rev } = shown;
  return {
    find: async (story, asked) =>
      story === slug && (asked === undefined || asked === rev) ? shown : await editions.find(story, asked),
    all: () => editions.all(),
    presentRev: async (story) => (story === slug ? { storyId, slug, rev } : await editions.presentRev(story)),
    publicationCount: () => editions.publicationCount(),
    isGone: (story) => editions.isGone(story),
    presentMoment: (of, now) => editions.presentMoment(of, now),
    advance: (id, advanced) => editions.advance(id, advanced),
    close: () => undefined,
  };
}
