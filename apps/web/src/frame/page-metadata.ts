import { type Locale, locales } from "@claimline/model/locale";
import type { Metadata } from "next";
import { publicUrl } from "../env.ts";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import { pictureSize } from "../share/picture-palette.ts";
import { readSiteName } from "../site/read-site.ts";

export interface PageMetadata {
  locale: Locale;
  /** The page without its locale and without parameters: what search engines should know it by. */
  path: PagePath;
  title: string;
  /** A sentence or two on what the page holds. */
  text: string;
  /** Whether search engines should list it. Default true. */
  index?: boolean;
  /** The page with the moment that it shows, where that isn't now: a shared link stays with it. */
  shown?: PagePath;
  /** What a shared link shows, and what that is for who doesn't see it. */
  picture?: { address: string; alt: string };
  /** The same as other things than a page, by media type. */
  types?: Readonly<Record<string, readonly { url: string; title: string }[]>>;
}

/** Title, description, canonical address, the same page in other languages, and what a shared link shows. */
export async function pageMetadata(page: PageMetadata): Promise<Metadata> {
  const { locale, path, title, text, index = true, shown = path, picture, types = {} } = page;
  const site = publicUrl();
  const canonical = `${site}${siteAddress(locale, path)}`;
  const languages = Object.fromEntries(locales.map((other) => [other, `${site}${siteAddress(other, path)}`]));
  return {
    title,
    description: text,
    alternates: {
      canonical,
      languages,
      types: Object.fromEntries(Object.entries(types).map(([type, links]) => [type, [...links]])),
    },
    openGraph: {
      title,
      description: text,
      url: `${site}${siteAddress(locale, shown)}`,
      siteName: await readSiteName(),
      locale,
      alternateLocale: locales.filter((other) => other !== locale),
      type: "website",
      ...(picture && {
        images: [{ url: `${site}${picture.address}`, alt: picture.alt, type: "image/png", ...pictureSize }],
      }),
    },
    twitter: { card: picture ? "summary_large_image" : "summary", title, description: text },
    ...(!index && { robots: { index: false, follow: true } }),
  };
}
