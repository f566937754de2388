import type { DatabaseTransaction } from "@claimline/db/database";
import { actorSchema } from "@claimline/model/actor/schema";
import { placeSchema } from "@claimline/model/place/schema";
import { sourceSchema } from "@claimline/model/source/schema";
import { z } from "zod";
import { ProblemError } from "../problem-error.ts";

export const newRecordsSchema = z.object({
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  sources: z.array(sourceSchema),
});

/** The records of a file that are new. @throws ProblemError `import-outdated` when somebody has made one of them since */
export async function createRecords(tx: DatabaseTransaction, stored: unknown): Promise<void> {
  const { actors, places, sources } = newRecordsSchema.parse(stored);
  const made = await Promise.all([
    tx.actor.createMany({
      data: actors.map(({ speaksFor: _speaksFor, role, ...actor }) => ({ ...actor, ...(role && { role }) })),
      skipDuplicates: true,
    }),
    tx.place.createMany({ data: places, skipDuplicates: true }),
    tx.source.createMany({ data: sources, skipDuplicates: true }),
  ]);
  const expected = [actors, places, sources].map(({ length }) => length);
  if (made.some(({ count }, index) => count !== expected[index])) throw new ProblemError("import-outdated");
  for (const { slug, speaksFor } of actors) {
    if (speaksFor)
      await tx.actor.update({ where: { slug }, data: { speaksFor: { connect: { slug: speaksFor } } } });
  }
}
