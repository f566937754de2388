import { z } from "zod";
import { localeSchema } from "../locale.ts";
import { localizedTextSchema } from "../localized-text.ts";
import { actorSlugSchema, slugSchema } from "../slug.ts";

const actorKinds = ["state", "organisation", "person", "outlet"] as const;
export const actorKindSchema = z.enum(actorKinds);

/**
 * Who speaks or acts. `speaksFor` leads, without cycles, to the actor's party; an outlet relays or speaks for
 * itself and is no party. `isoCountry` is ISO 3166-1 alpha-2, `wikidata` a QID.
 */
export const actorSchema = z.strictObject({
  slug: slugSchema,
  kind: actorKindSchema,
  name: localizedTextSchema(120),
  role: localizedTextSchema(160).nullable(),
  speaksFor: actorSlugSchema.nullable(),
  isoCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  wikidata: z
    .string()
    .regex(/^Q[1-9][0-9]*$/)
    .nullable(),
  /** Languages in which the name takes a plural verb: "USA bestätigen". */
  pluralIn: z.array(localeSchema).max(2),
});

export type Actor = z.infer<typeof actorSchema>;
export type ActorKind = z.infer<typeof actorKindSchema>;
