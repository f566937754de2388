import { actorKindSchema } from "@claimline/model/actor/schema";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";

export const deskRecordsSchema = z.strictObject({
  actors: z.array(
    z.strictObject({ slug: slugSchema, kind: actorKindSchema, name: localizedTextSchema(120) }),
  ),
  places: z.array(z.strictObject({ slug: slugSchema, name: localizedTextSchema(120) })),
  sources: z.array(
    z.strictObject({
      slug: slugSchema,
      title: z.string(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
});

export type DeskRecords = z.infer<typeof deskRecordsSchema>;

/** What a claim or an event can refer to, for an editor to pick from. */
export async function listDeskRecords(ctx: SignedInContext): Promise<DeskRecords> {
  const [actors, places, sources] = await Promise.all([
    ctx.database.actor.findMany({ select: { slug: true, kind: true, name: true }, orderBy: { slug: "asc" } }),
    ctx.database.place.findMany({ select: { slug: true, name: true }, orderBy: { slug: "asc" } }),
    ctx.database.source.findMany({
      select: { slug: true, title: true, publisher: true, url: true },
      orderBy: { slug: "asc" },
    }),
  ]);
  return deskRecordsSchema.parse({ actors, places, sources });
}
