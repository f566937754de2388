import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { namesOf } from "../desk/list-desk-events.ts";
import { eventIdSchema } from "../event/load-draft.ts";

export const listPreviewsInput = z.strictObject({
  /** Id of the event. */
  id: eventIdSchema,
});

const previewLinkSchema = z.strictObject({
  id: z.uuid(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  expiresAt: z.string(),
});

export const listPreviewsOutput = z.strictObject({ items: z.array(previewLinkSchema) });

/** The links to an event's draft that have been handed on and still lead to it, the last first. */
export async function listPreviews(
  ctx: SignedInContext,
  { id }: z.infer<typeof listPreviewsInput>,
): Promise<z.infer<typeof listPreviewsOutput>> {
  const links = await ctx.database.previewLink.findMany({
    where: { eventId: id, shared: true, revokedAt: null, expiresAt: { gt: new Date(ctx.now()) } },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  const names = await namesOf(
    ctx,
    links.flatMap(({ createdById }) => createdById ?? []),
  );
  return {
    items: links.map((link) => ({
      id: link.id,
      createdBy: names.get(link.createdById ?? "") ?? null,
      createdAt: link.createdAt.toISOString(),
      expiresAt: link.expiresAt.toISOString(),
    })),
  };
}
