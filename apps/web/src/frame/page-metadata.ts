import { type Locale, locales } from "@claimline/model/locale";
import type { Metadata } from "next";
import { publicUrl } from "../env.ts";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";

export interface PageMetadata {
  locale: Locale;
  /** The page without its locale and without parameters: what search engines should know it by. */
  path: PagePath;
  title: string;
  /** A sentence or two on what the page holds. */
  text: string;
  /** Whether search engines should list it. Default true. */
  index?: boolean;
}

/** Title, description, canonical address, the same page in other languages, and what a shared link shows. */
export function pageMetadata({ locale, path, title, text, index = true }: PageMetadata): Metadata {
  const site = publicUrl();
  const canonical = `${site}${siteAddress(locale, path)}`;
  const languages = Object.fromEntries(locales.map((other) => [other, `${site}${siteAddress(other, path)}`]));
  return {
    title,
    description: text,
    alternates: { canonical, languages },
    openGraph: { title, description: text, url: canonical, siteName: "Claimline", locale, type: "website" },
    ...(!index && { robots: { index: false, follow: true } }),
  };
}
