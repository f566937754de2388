import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";

export const lookAtEmergencyInput = z.strictObject({
  id: eventIdSchema,
  /** Number of the revision that was looked at. */
  revision: z.int().min(1),
});

export const lookAtEmergencyOutput = z.strictObject({ at: z.string() });

/**
 * Says that a second person has looked at a revision that was approved in an emergency, and ends its flag. What should be
 * mended is mended as usual.
 *
 * @throws ProblemError `not-found`; `wrong-state` when it isn't flagged; `four-eyes` for who had a hand in it or approved it
 */
export async function lookAtEmergency(
  ctx: SignedInContext,
  { id, revision: number }: z.infer<typeof lookAtEmergencyInput>,
): Promise<z.infer<typeof lookAtEmergencyOutput>> {
  return await ctx.database.$transaction(async (tx) => {
    const { storyId } = await loadDraft(tx, id);
    const revision = await tx.revision.findUnique({
      where: { eventId_number: { eventId: id, number } },
      omit: { content: true },
    });
    if (!revision) throw new ProblemError("not-found");
    if (revision.emergencyReason === null || revision.secondLookAt) throw new ProblemError("wrong-state");
    const involved = [revision.approvedById, ...revision.contributorIds];
    if (involved.includes(ctx.account.id)) throw new ProblemError("four-eyes");
    const at = new Date(ctx.now());
    await tx.revision.update({
      where: { id: revision.id },
      data: { secondLookById: ctx.account.id, secondLookAt: at },
    });
    await writeAudit(tx, ctx, {
      action: "event.lookAtEmergency",
      storyId,
      eventId: id,
      details: { revision: number },
    });
    return { at: at.toISOString() };
  });
}
