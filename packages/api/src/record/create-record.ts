import { type DatabaseTransaction, isTaken } from "@claimline/db/database";
import { actorSchema } from "@claimline/model/actor/schema";
import type { CitedRecord } from "@claimline/model/event/rules";
import { placeSchema } from "@claimline/model/place/schema";
import { slugSchema } from "@claimline/model/slug";
import { sourceSchema } from "@claimline/model/source/schema";
import { z } from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { SignedInContext } from "../context.ts";
import { ProblemError } from "../problem-error.ts";

export const createActorInput = z.strictObject({ content: actorSchema });
export const createPlaceInput = z.strictObject({ content: placeSchema });
export const createSourceInput = z.strictObject({ content: sourceSchema });

/** The record as it can be cited from now on. Readers see it once an event that cites it is published. */
export const recordAnswerSchema = z.strictObject({ slug: slugSchema, version: z.int() });

export type RecordAnswer = z.infer<typeof recordAnswerSchema>;

/** A new actor. @throws ProblemError `slug-taken`; `invalid-input` when there is nobody that it could speak for */
export async function createActor(
  ctx: SignedInContext,
  { content: { speaksFor, role, ...content } }: z.infer<typeof createActorInput>,
): Promise<RecordAnswer> {
  return await create(ctx, "actor", async (tx) => {
    const principal =
      speaksFor === null
        ? null
        : await tx.actor.findUnique({ where: { slug: speaksFor }, select: { id: true } });
    if (speaksFor !== null && principal === null) {
      const fields = [{ path: "content.speaksFor", code: "actor-unknown" as const }];
      throw new ProblemError("invalid-input", { fields });
    }
    return await tx.actor.create({
      data: { ...content, ...(role && { role }), speaksForId: principal?.id ?? null },
    });
  });
}

/** A new place. @throws ProblemError `slug-taken` */
export async function createPlace(
  ctx: SignedInContext,
  { content }: z.infer<typeof createPlaceInput>,
): Promise<RecordAnswer> {
  return await create(ctx, "place", (tx) => tx.place.create({ data: content }));
}

/** A new source. @throws ProblemError `slug-taken` */
export async function createSource(
  ctx: SignedInContext,
  { content }: z.infer<typeof createSourceInput>,
): Promise<RecordAnswer> {
  return await create(ctx, "source", (tx) => tx.source.create({ data: content }));
}

/** Makes the record and its entry in the audit, both or neither. */
async function create(
  ctx: SignedInContext,
  kind: CitedRecord["kind"],
  write: (tx: DatabaseTransaction) => Promise<RecordAnswer>,
): Promise<RecordAnswer> {
  try {
    return await ctx.database.$transaction(async (tx) => {
      const { slug, version } = await write(tx);
      // The slug of a merged record leads on to another one.
      if ((await tx.mergedRecord.count({ where: { kind: kind, slug } })) > 0) throw slugTaken();
      await writeAudit(tx, ctx, { action: `${kind}.create`, details: { slug } });
      return { slug, version };
    });
  } catch (error) {
    if (isTaken(error)) throw slugTaken();
    throw error;
  }
}

function slugTaken(): ProblemError {
  return new ProblemError("slug-taken", { fields: [{ path: "content.slug", code: "record-slug-taken" }] });
}
