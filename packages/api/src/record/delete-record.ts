import type { FieldCode } from "@claimline/model/field-wording";
import type { CitedRecord } from "@claimline/model/event/rules";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";
import { versionSchema } from "../trpc.ts";
import { findUses } from "./record-uses.ts";
import { findRecord, lockRecord } from "./stored-record.ts";

export const deleteRecordInput = z.strictObject({ slug: slugSchema, version: versionSchema });

export const deleteRecordOutput = z.strictObject({ slug: slugSchema });

/**
 * Deletes a record that nothing cites: no draft, no published event, none in the trash, and no earlier revision, for
 * that could be restored; and for which no actor speaks.
 *
 * @throws ProblemError `not-found`, `stale-version`, and `record-in-use` with each place that needs it
 */
export async function deleteRecord(
  ctx: SignedInContext,
  kind: CitedRecord["kind"],
  { slug, version }: z.infer<typeof deleteRecordInput>,
): Promise<z.infer<typeof deleteRecordOutput>> {
  return await ctx.database.$transaction(async (tx) => {
    const record = { kind, slug };
    await lockRecord(tx, record);
    const present = await findRecord(tx, record);
    if (!present) throw new ProblemError("not-found");
    if (present.version !== version)
      throw new ProblemError("stale-version", {
        conflict: { version: present.version, theirs: present.content, mine: null },
      });
    const uses = await findUses(tx, record);
    const stories = await tx.story.findMany({
      where: { id: { in: uses.map(({ storyId }) => storyId) } },
      select: { id: true, slug: true },
    });
    const storySlugs = new Map(stories.map((story) => [story.id, story.slug]));
    const fields: { path: string; code: FieldCode }[] = uses.map((use) => ({
      path: `stories.${storySlugs.get(use.storyId) ?? ""}.events.${use.slug}`,
      code: use.inDraft || use.isLive ? "record-cited" : "record-in-history",
    }));
    if (kind === "actor") {
      const speakers = await tx.actor.findMany({ where: { speaksFor: { slug } }, select: { slug: true } });
      fields.push(
        ...speakers.map((speaker) => ({
          path: `actors.${speaker.slug}`,
          code: "record-spoken-for" as const,
        })),
      );
    }
    if (fields.length > 0) throw new ProblemError("record-in-use", { fields });
    const where = { slug };
    if (kind === "actor") await tx.actor.delete({ where });
    else if (kind === "place") await tx.place.delete({ where });
    else await tx.source.delete({ where });
    await writeAudit(tx, ctx, {
      action: `${kind}.delete`,
      details: { slug, content: JSON.stringify(present.content) },
    });
    return { slug };
  });
}
