import type { Locale } from "@claimline/model/locale";
import { firstOf } from "../reading/moment.ts";
import { type PagePath, siteAddress, withQuery } from "../navigation/site-address.ts";

const embedThemes = ["light", "dark"] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** The theme that an address asks for; without one, the reader's. */
export function readTheme(value: string | string[] | undefined): EmbedTheme | null {
  const asked = firstOf(value);
  return embedThemes.find((theme) => theme === asked) ?? null;
}

/** The frameable version of a page of the site, from the root of the site. */
export function embedAddress(locale: Locale, path: PagePath, theme: EmbedTheme | null = null): string {
  const [page = "", query = ""] = path.split("?", 2);
  const entries = [...new URLSearchParams(query)].filter(([name]) => name !== "theme");
  return withQuery(`/embed${siteAddress(locale, page)}`, [
    ...entries.map(([name, value]): [string, string] => [name, value]),
    ...(theme === null ? [] : [["theme", theme] satisfies [string, string]]),
  ]);
}

/** Size of a frame that nobody has said anything about, in CSS pixels. */
export const frameSize = { width: 720, height: 640 } as const;

/** The element that shows an address in a frame, for other pages' HTML. */
export function frameHtml(
  address: string,
  title: string,
  { width, height }: { width: number | string; height: number } = { ...frameSize, width: "100%" },
): string {
  const [src, name] = [address, title].map(escapeAttribute);
  return `<iframe src="${src}" title="${name}" width="${width}" height="${height}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
