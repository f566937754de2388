import { z } from "zod";
import { languageTagSchema } from "../language-tag.ts";
import { slugSchema } from "../slug.ts";
import { edtfSchema } from "../time/edtf-schema.ts";

const sourceKinds = ["news_report", "press_release", "official_statement", "agency_report"] as const;
export const sourceKindSchema = z.enum(sourceKinds);

/** Only addresses that a reader may safely follow; everything else, such as `javascript:`, is refused. */
const webAddressSchema = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2_000);

/** Admiralty code: reliability of the source (A completely reliable .. F can't be judged). */
const reliabilities = ["A", "B", "C", "D", "E", "F"] as const;

/** Where a claim can be checked. Publisher and address may be missing only with the reason why. */
export const sourceSchema = z.strictObject({
  slug: slugSchema,
  kind: sourceKindSchema,
  title: z.string().trim().max(300),
  publisher: z.string().trim().max(160).nullable(),
  publisherAbsence: z.string().trim().max(200).nullable(),
  language: languageTagSchema,
  publishedAt: edtfSchema.nullable(),
  url: webAddressSchema.nullable(),
  urlAbsence: z.string().trim().max(200).nullable(),
  archiveUrl: webAddressSchema.nullable(),
  reliability: z.enum(reliabilities).nullable(),
  /** Admiralty code: credibility of the information (1 confirmed by others .. 6 can't be judged). */
  credibility: z.int().min(1).max(6).nullable(),
  remark: z.string().trim().max(400).nullable(),
});

export type Source = z.infer<typeof sourceSchema>;
