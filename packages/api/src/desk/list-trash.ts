import { eventKindSchema } from "@claimline/model/event/kinds/all-kinds";
import { eventContentSchema } from "@claimline/model/event/schema";
import { showText } from "@claimline/model/localized-text";
import { slugSchema } from "@claimline/model/slug";
import { storyContentSchema } from "@claimline/model/story/schema";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { isOwnDraft } from "../event/load-draft.ts";
import { ProblemError } from "../problem-error.ts";
import { namesOf } from "./list-desk-events.ts";

export const listTrashInput = z.strictObject({
  /** Slug of the story. */
  story: slugSchema,
});

export const trashedEventSchema = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  kind: eventKindSchema,
  title: z.string(),
  when: edtfSchema.nullable(),
  claimCount: z.int(),
  trashedAt: z.string(),
  /** Name of who put it there; `null` for an account that is gone. */
  trashedBy: z.string().nullable(),
  /** Whether the caller may bring it back. */
  editable: z.boolean(),
});

export const listTrashOutput = z.strictObject({
  total: z.int(),
  /** At most 200. */
  items: z.array(trashedEventSchema),
});

const most = 200;

/** The events in a story's trash, the last first. @throws ProblemError `not-found` */
export async function listTrash(
  ctx: SignedInContext,
  { story: slug }: z.infer<typeof listTrashInput>,
): Promise<z.infer<typeof listTrashOutput>> {
  const story = await ctx.database.story.findUnique({ where: { slug } });
  if (!story) throw new ProblemError("not-found");
  const { defaultLocale } = storyContentSchema.parse(story.content);
  const where = { storyId: story.id, trashedAt: { not: null } };
  const total = await ctx.database.timelineEvent.count({ where });
  const rows = await ctx.database.timelineEvent.findMany({
    where,
    orderBy: [{ trashedAt: "desc" }, { id: "asc" }],
    take: most,
  });
  const names = await namesOf(
    ctx,
    rows.flatMap(({ trashedById }) => trashedById ?? []),
  );
  const items = rows.flatMap(({ content: stored, trashedAt, trashedById, ...row }) => {
    if (trashedAt === null) return [];
    const { kind, title, when, claims } = eventContentSchema.parse(stored);
    return [
      {
        id: row.id,
        version: row.version,
        kind,
        title: showText(title, ctx.locale, defaultLocale).text,
        when,
        claimCount: claims.length,
        trashedAt: trashedAt.toISOString(),
        trashedBy: names.get(trashedById ?? "") ?? null,
        editable: isOwnDraft(ctx, row),
      },
    ];
  });
  return { total, items };
}
