import { z } from "zod";
import { localizedTextSchema } from "../localized-text.ts";

const mailSchema = z.email();
const webSchema = z.url({ protocol: /^https?$/u, hostname: z.regexes.domain });

/** What the site is called while nobody has given it a name. */
const productName = "Claimline";

/** The name that stands at the top of every page and behind every title, and that who publishes it is called by. */
export function siteNameOf({ siteName }: Pick<SiteSettings, "siteName">): string {
  return siteName || productName;
}

/** How long each text may be, in characters; `imprint` and `privacy` in each language. */
export const settingsMaxLengths = {
  siteName: 60,
  contact: 300,
  reportMistake: 300,
  imprint: 20_000,
  privacy: 20_000,
} as const;

/** Where somebody is reached: an e-mail address, an address on the web, or nothing. */
function reachableSchema(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((text) => text === "" || isMail(text) || webSchema.safeParse(text).success, {
      error: "unreachable",
    });
}

/** Whether somebody is reached by e-mail there, rather than on the web. */
export function isMail(text: string): boolean {
  return mailSchema.safeParse(text).success;
}

/** What a newsroom says of itself around its stories. What is empty has no link and no page. Texts are Markdown. */
export const siteSettingsSchema = z.strictObject({
  siteName: z.string().trim().max(settingsMaxLengths.siteName),
  contact: reachableSchema(settingsMaxLengths.contact),
  /** Where readers report a mistake. */
  reportMistake: reachableSchema(settingsMaxLengths.reportMistake),
  imprint: localizedTextSchema(settingsMaxLengths.imprint),
  privacy: localizedTextSchema(settingsMaxLengths.privacy),
  /** Whether publishers and administrators need a second factor to sign in. */
  secondFactorRequired: z.boolean(),
});

export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** A site of which nobody has said anything yet. */
export const noSettings: SiteSettings = {
  siteName: "",
  contact: "",
  reportMistake: "",
  imprint: {},
  privacy: {},
  secondFactorRequired: false,
};
