import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { assertOwnDraft, eventIdSchema, loadDraft } from "../event/load-draft.ts";
import { hashPreviewToken, makePreviewToken } from "./preview-token.ts";

const msPerHour = 3_600_000;
/** So long after its end a link still answers that it has ended, rather than that there is no such page. */
const keptMs = 90 * 24 * msPerHour;

/** The newsroom's own preview, beside the form, asks for a new link before this one ends. */
const besideFormHours = 1;

export const createPreviewInput = z.strictObject({
  /** Id of the event. */
  id: eventIdSchema,
  /** How long the link leads to the draft: 1 hour to 30 days. */
  hours: z.int().min(1).max(720).default(168),
  /** To be handed on, and so in the list of links; otherwise for the newsroom's own preview, for an hour. */
  shared: z.boolean().default(true),
});

export const createPreviewOutput = z.strictObject({
  /** Id of the link, by which it is ended. */
  id: z.uuid(),
  /** Path on the public site; told only now. */
  path: z.string(),
  expiresAt: z.string(),
});

/** Makes a link to the page of an event with its draft. @throws ProblemError `not-found`, `own-draft-only` */
export async function createPreview(
  ctx: SignedInContext,
  { id, hours, shared }: z.infer<typeof createPreviewInput>,
): Promise<z.infer<typeof createPreviewOutput>> {
  return await ctx.database.$transaction(async (tx) => {
    const draft = await loadDraft(tx, id);
    assertOwnDraft(ctx, draft);
    const now = ctx.now();
    await tx.previewLink.deleteMany({ where: { expiresAt: { lt: new Date(now - keptMs) } } });
    const token = makePreviewToken();
    const lasts = shared ? hours : besideFormHours;
    const expiresAt = new Date(now + lasts * msPerHour);
    const link = await tx.previewLink.create({
      data: {
        tokenHash: hashPreviewToken(token),
        eventId: id,
        shared,
        createdById: ctx.account.id,
        createdAt: new Date(now),
        expiresAt,
      },
    });
    if (shared) {
      await writeAudit(tx, ctx, {
        action: "preview.create",
        storyId: draft.storyId,
        eventId: id,
        details: { link: link.id, hours: lasts },
      });
    }
    return { id: link.id, path: `/preview/${token}`, expiresAt: expiresAt.toISOString() };
  });
}
