import { localizedTextSchema } from "@claimline/model/localized-text";
import { natureSchema } from "@claimline/model/publication/nature";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { namesOf } from "../desk/list-desk-events.ts";
import { eventIdSchema } from "../event/load-draft.ts";
import { ProblemError } from "../problem-error.ts";

export const listRevisionsInput = z.strictObject({ id: eventIdSchema });

/** Why a revision was made. */
const revisionCauseSchema = z.enum(["submit", "publish", "restore", "request", "import"]);

const noteSchema = localizedTextSchema(600).nullable();

export const revisionSchema = z.strictObject({
  number: z.int(),
  cause: revisionCauseSchema,
  /** What one that was asked for was kept for. */
  reason: z.string().nullable(),
  createdAt: z.string(),
  /** Name of who made it; `null` for what was imported, or by an account that is gone. */
  createdBy: z.string().nullable(),
  /** Names of everybody who had a hand in it. */
  contributors: z.array(z.string()),
  approvedBy: z.string().nullable(),
  approvedAt: z.string().nullable(),
  /** What readers were told of it; `null` while they have never seen it. */
  published: z
    .strictObject({
      rev: z.int(),
      at: z.string(),
      nature: natureSchema.nullable(),
      note: noteSchema,
      /** Whether it is what readers see now. */
      shown: z.boolean(),
    })
    .nullable(),
});

export type RevisionItem = z.infer<typeof revisionSchema>;

export const listRevisionsOutput = z.strictObject({ items: z.array(revisionSchema) });

/** Every revision of an event, the last first: who made it, when, why, and what readers were told. @throws ProblemError `not-found` */
export async function listRevisions(
  ctx: SignedInContext,
  { id }: z.infer<typeof listRevisionsInput>,
): Promise<z.infer<typeof listRevisionsOutput>> {
  const event = await ctx.database.timelineEvent.findUnique({
    where: { id },
    select: {
      revisions: { orderBy: { number: "desc" }, omit: { content: true } },
      published: { where: { kind: { not: null } }, omit: { content: true }, orderBy: { fromRev: "asc" } },
    },
  });
  if (!event) throw new ProblemError("not-found");
  const people = event.revisions.flatMap(({ createdById, approvedById, contributorIds }) => [
    createdById ?? [],
    approvedById ?? [],
    ...contributorIds,
  ]);
  const names = await namesOf(ctx, people.flat());
  const nameOf = (account: string | null) => (account === null ? null : (names.get(account) ?? null));
  const publications = new Map(event.published.map((row) => [row.revision, row]));
  return {
    items: event.revisions.map(({ number, cause, contributorIds, ...revision }) => {
      const shown = publications.get(number);
      return {
        number,
        cause,
        reason: revision.reason,
        createdAt: revision.createdAt.toISOString(),
        createdBy: nameOf(revision.createdById),
        contributors: contributorIds.flatMap((account) => nameOf(account) ?? []),
        approvedBy: nameOf(revision.approvedById),
        approvedAt: revision.approvedAt?.toISOString() ?? null,
        published: shown
          ? {
              rev: shown.fromRev,
              at: shown.publishedAt.toISOString(),
              nature: natureSchema.nullable().parse(shown.nature),
              note: noteSchema.parse(shown.note),
              shown: shown.untilRev === null,
            }
          : null,
      };
    }),
  };
}
