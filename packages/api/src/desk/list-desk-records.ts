import { actorSchema } from "@claimline/model/actor/schema";
import { placeSchema } from "@claimline/model/place/schema";
import { sourceSchema } from "@claimline/model/source/schema";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";

export const deskRecordsSchema = z.strictObject({
  actors: z.array(actorSchema),
  places: z.array(placeSchema),
  sources: z.array(sourceSchema),
});

export type DeskRecords = z.infer<typeof deskRecordsSchema>;

/**
 * What a claim or an event can refer to, for an editor to pick from: whole, so that the form asks the same rules of
 * assessment and publication as the server does.
 */
export async function listDeskRecords(ctx: SignedInContext): Promise<DeskRecords> {
  const [actors, places, sources] = await Promise.all([
    ctx.database.actor.findMany({
      include: { speaksFor: { select: { slug: true } } },
      omit: { id: true, version: true, speaksForId: true },
      orderBy: { slug: "asc" },
    }),
    ctx.database.place.findMany({ omit: { id: true, version: true }, orderBy: { slug: "asc" } }),
    ctx.database.source.findMany({ omit: { id: true, version: true }, orderBy: { slug: "asc" } }),
  ]);
  const speakers = actors.map((actor) => ({ ...actor, speaksFor: actor.speaksFor?.slug ?? null }));
  return deskRecordsSchema.parse({ actors: speakers, places, sources });
}
