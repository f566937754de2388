import { type Locale, locales } from "@claimline/model/locale";
import { publicUrl } from "../env.ts";
import { type PagePath, siteAddress } from "../navigation/site-address.ts";
import type { ListedPage } from "./list-pages.ts";

/** A sitemap after sitemaps.org 0.9: each page once in each language, with the others as its alternates. */
export function writeSitemap(pages: readonly ListedPage[]): string {
  const site = publicUrl();
  const urls = pages.flatMap((page) => locales.map((locale) => writeUrl(page, locale, site)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

function writeUrl({ path, changedAt }: ListedPage, locale: Locale, site: string): string {
  const address = (other: Locale, of: PagePath) => escapeXml(`${site}${siteAddress(other, of)}`);
  return [
    "<url>",
    `<loc>${address(locale, path)}</loc>`,
    ...locales.map(
      (other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, path)}"/>`,
    ),
    ...(changedAt === undefined ? [] : [`<lastmod>${changedAt}</lastmod>`]),
    "</url>",
  ].join("\n");
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
