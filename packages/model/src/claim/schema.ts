import { z } from "zod";
import { languageTagSchema } from "../language-tag.ts";
import { localizedTextSchema } from "../localized-text.ts";
import { actorSlugSchema, slugSchema, sourceSlugSchema } from "../slug.ts";
import { edtfSchema } from "../time/edtf-schema.ts";
import { stanceSchema } from "./stance.ts";

/** Words as they stand in the source, in its language; often itself a translation. */
export const quoteSchema = z.strictObject({
  text: z.string().trim().min(1).max(400),
  lang: languageTagSchema,
});

/** Where a claim can be checked: a source record and the place in it (paragraph, time code, page). */
export const citationSchema = z.strictObject({
  source: sourceSlugSchema,
  locator: z.string().trim().max(120).nullable(),
});

/** One actor's stance on one event, said at a time. `office` is the speaker's office then; `via` is who relays it. */
export const claimSchema = z.strictObject({
  id: z.uuid(),
  slug: slugSchema,
  actor: actorSlugSchema,
  office: localizedTextSchema(120).nullable(),
  stance: stanceSchema,
  saidAt: edtfSchema,
  statement: localizedTextSchema(600),
  quote: quoteSchema.nullable(),
  via: actorSlugSchema.nullable(),
  sources: z.array(citationSchema).max(20),
  /** The seed article's own claim, which keeps that article's wording of time. */
  fromArticle: z.boolean(),
});

export type Claim = z.infer<typeof claimSchema>;
