import { z } from "zod";
import { localizedTextSchema } from "../localized-text.ts";

const mailSchema = z.email();
const webSchema = z.url({ protocol: /^https?$/u, hostname: z.regexes.domain });

/** Where somebody is reached: an e-mail address, an address on the web, or nothing. */
const reachableSchema = z
  .string()
  .trim()
  .max(300)
  .refine((text) => text === "" || isMail(text) || webSchema.safeParse(text).success, {
    error: "unreachable",
  });

/** Whether somebody is reached by e-mail there, rather than on the web. */
export function isMail(text: string): boolean {
  return mailSchema.safeParse(text).success;
}

/** What a newsroom says of itself around its stories. What is empty has no link and no page. Texts are Markdown. */
export const siteSettingsSchema = z.strictObject({
  siteName: z.string().trim().max(60),
  contact: reachableSchema,
  /** Where readers report a mistake. */
  reportMistake: reachableSchema,
  imprint: localizedTextSchema(20_000),
  privacy: localizedTextSchema(20_000),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** A site of which nobody has said anything yet. */
export const noSettings: SiteSettings = {
  siteName: "",
  contact: "",
  reportMistake: "",
  imprint: {},
  privacy: {},
};
