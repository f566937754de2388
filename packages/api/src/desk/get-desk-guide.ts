import { edtfBounds } from "@claimline/model/time/bounds";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { eventContentSchema } from "@claimline/model/event/schema";
import { localeSchema } from "@claimline/model/locale";
import { showText } from "@claimline/model/localized-text";
import { visibilitySchema } from "@claimline/model/publication/state";
import { slugSchema } from "@claimline/model/slug";
import { guideSchema } from "@claimline/model/story/guide";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { compareInWorld, type PlaceInWorld } from "../publication/story-view.ts";
import { loadGuide } from "../story/stored-guide.ts";

export const getDeskGuideInput = z.strictObject({ story: slugSchema });

export const deskGuideSchema = z.strictObject({
  /** The story's, which a save has to name. */
  version: z.int(),
  savedAt: z.string(),
  defaultLocale: localeSchema,
  timeZone: z.string(),
  guide: guideSchema,
  /** What readers see; `null` while the story isn't published. */
  published: guideSchema.nullable(),
  /** What a step can point at. */
  events: z.array(
    z.strictObject({
      slug: slugSchema,
      title: z.string(),
      when: edtfSchema.nullable(),
      visibility: visibilitySchema,
    }),
  ),
});

export type DeskGuide = z.infer<typeof deskGuideSchema>;

/** A story's guided reading as it is to be changed. @throws ProblemError `not-found` */
export async function getDeskGuide(
  ctx: SignedInContext,
  { story }: z.infer<typeof getDeskGuideInput>,
): Promise<DeskGuide> {
  const { storyId, version, content, published, savedAt } = await loadGuide(ctx.database, story);
  const rows = await ctx.database.timelineEvent.findMany({
    where: { storyId, trashedAt: null },
    select: { slug: true, content: true, visibility: true },
    orderBy: { slug: "asc" },
  });
  const { defaultLocale, timeZone, guide } = content;
  const events = rows.map(({ slug, content: event, visibility }) => {
    const { title, when } = eventContentSchema.parse(event);
    return { slug, title: showText(title, ctx.locale, defaultLocale).text || slug, when, visibility };
  });
  return {
    version,
    savedAt: savedAt.toISOString(),
    defaultLocale,
    timeZone,
    guide,
    published: published && published.guide,
    events: events.toSorted((a, b) => compareInWorld(placeOf(a, timeZone), placeOf(b, timeZone))),
  };
}

function placeOf({ slug, when }: DeskGuide["events"][number], timeZone: string): PlaceInWorld {
  const bounds = when === null ? { earliest: null, latest: null } : edtfBounds(when, timeZone);
  return { slug, undated: when === null, ...bounds };
}
