import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { isOwnDraft } from "../event/load-draft.ts";
import { ProblemError } from "../problem-error.ts";

export const revokePreviewInput = z.strictObject({
  /** Id of the link. */
  id: z.uuid(),
});

export const revokePreviewOutput = z.strictObject({ id: z.uuid() });

/** Ends a link at once; one that has ended already stays so. @throws ProblemError `not-found`, `own-draft-only` */
export async function revokePreview(
  ctx: SignedInContext,
  { id }: z.infer<typeof revokePreviewInput>,
): Promise<{ id: string }> {
  return await ctx.database.$transaction(async (tx) => {
    const link = await tx.previewLink.findUnique({
      where: { id },
      include: { event: { select: { createdById: true, storyId: true } } },
    });
    if (!link) throw new ProblemError("not-found");
    if (!isOwnDraft(ctx, link.event)) throw new ProblemError("own-draft-only");
    const at = new Date(ctx.now());
    const { count } = await tx.previewLink.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: at },
    });
    if (count > 0 && link.shared) {
      await writeAudit(tx, ctx, {
        action: "preview.revoke",
        storyId: link.event.storyId,
        eventId: link.eventId,
        details: { link: id },
      });
    }
    return { id };
  });
}
