import { readdirSync } from "node:fs";
import { dirname, sep } from "node:path";
import { findCanaries } from "./find-canaries.ts";
import type { Planted } from "./plant-canaries.ts";

/** Next's file names that make an address of their own, and what they add to that of their folder. */
const addressFiles: readonly [name: RegExp, added: string][] = [
  [/^(page|route)\.(ts|tsx)$/, ""],
  [/^sitemap\.(ts|xml)$/, "sitemap.xml"],
  [/^robots\.(ts|txt)$/, "robots.txt"],
  [/^manifest\.(ts|json|webmanifest)$/, "manifest.webmanifest"],
  [/^(opengraph|twitter)-image\.tsx?$/, "opengraph-image"],
];

/** The addresses that a Next app folder makes, with its placeholders: `/[locale]/stories/[story]`. */
export function routesOf(appFolder: string): string[] {
  const files = readdirSync(appFolder, { recursive: true, encoding: "utf8" });
  const routes = files.flatMap((file) => {
    const parts = file.split(sep);
    const found = addressFiles.find(([name]) => name.test(parts.at(-1) ?? ""));
    if (!found) return [];
    const folders = dirname(file).split(sep);
    const shown = folders.filter((folder) => folder !== "." && !/^\(.*\)$|^@/.test(folder));
    return [`/${[...shown, found[1]].filter(Boolean).join("/")}`];
  });
  return [...new Set(routes)].toSorted();
}

/** What to ask of each route of the public site. A new route has to be entered here. */
export function addressesOf(
  { story, live, parties, tombstone, hidden, hiddenStory, hiddenIds, deadPreviews, canaries }: Planted,
  site = "http://localhost:3000",
) {
  const locales = ["de", "en"];
  const slugs = [...live, tombstone, ...hidden];
  const uncited = canaries.get("slug of an uncited actor") ?? "";
  const searched = [...canaries.values()].slice(0, 3);
  const queries = [
    "",
    "?rev=1",
    "?rev=2",
    "?asof=2024-10-25",
    "?view=list",
    "?view=positions",
    "?view=map",
    "?lanes=party",
  ];
  const everyLocale = (pathsIn: (locale: string) => string[]) => locales.flatMap(pathsIn);
  const stories = (locale: string) => [story, hiddenStory].map((slug) => `/${locale}/stories/${slug}`);
  const addresses: Readonly<Record<string, readonly string[]>> = {
    "/": ["/"],
    "/[locale]": everyLocale((locale) => [`/${locale}`]),
    "/[locale]/[...rest]": everyLocale((locale) => [`/${locale}/nothing/here`]),
    "/[locale]/method": everyLocale((locale) => [`/${locale}/method`]),
    "/[locale]/imprint": everyLocale((locale) => [`/${locale}/imprint`]),
    "/[locale]/privacy": everyLocale((locale) => [`/${locale}/privacy`]),
    "/[locale]/stories/[story]": everyLocale((locale) =>
      stories(locale).flatMap((path) => [
        ...queries.map((query) => path + query),
        ...slugs.map((slug) => `${path}?event=${slug}`),
        ...searched.map((word) => `${path}?q=${word}`),
        `${path}?party=${uncited}&view=positions&events=all`,
      ]),
    ),
    "/[locale]/stories/[story]/image.png": everyLocale((locale) =>
      stories(locale).flatMap((path) =>
        ["", "?rev=2", "?asof=2024-10-25"].map((query) => `${path}/image.png${query}`),
      ),
    ),
    "/[locale]/stories/[story]/events/[event]/image.png": everyLocale((locale) =>
      stories(locale).flatMap((path) =>
        slugs.flatMap((slug) =>
          ["", "?rev=2", "?asof=2024-10-25"].map((query) => `${path}/events/${slug}/image.png${query}`),
        ),
      ),
    ),
    "/[locale]/stories/[story]/changes": everyLocale((locale) =>
      stories(locale).map((path) => `${path}/changes`),
    ),
    "/[locale]/stories/[story]/parties/[party]": everyLocale((locale) =>
      stories(locale).flatMap((path) =>
        [...parties, uncited, "nobody"].flatMap((slug) =>
          ["", "?rev=2", "?asof=2024-10-25"].map((query) => `${path}/parties/${slug}${query}`),
        ),
      ),
    ),
    "/[locale]/stories/[story]/events/[event]": everyLocale((locale) =>
      stories(locale).flatMap((path) =>
        slugs.flatMap((slug) =>
          ["", "?rev=2", "?asof=2024-10-25"].map((query) => `${path}/events/${slug}${query}`),
        ),
      ),
    ),
    "/[locale]/stories/[story]/events/[event]/brief": everyLocale((locale) =>
      stories(locale).flatMap((path) =>
        slugs.flatMap((slug) =>
          ["", "?rev=2", "?asof=2024-10-25"].map((query) => `${path}/events/${slug}/brief${query}`),
        ),
      ),
    ),
    "/api/docs": ["/api/docs"],
    "/embed/[locale]/[[...rest]]": everyLocale((locale) => [
      `/embed/${locale}`,
      `/embed/${locale}/nothing/here`,
    ]),
    "/embed/[locale]/stories/[story]": everyLocale((locale) =>
      stories(locale).flatMap((path) => [
        ...queries.map((query) => `/embed${path}${query}`),
        ...slugs.map((slug) => `/embed${path}?event=${slug}`),
      ]),
    ),
    "/oembed": everyLocale((locale) =>
      stories(locale).flatMap((path) =>
        ["", ...slugs.map((slug) => `/events/${slug}`)].map((page) => `/oembed?url=${site}${path}${page}`),
      ),
    ),
    "/language/[locale]": locales.map((locale) => `/language/${locale}`),
    "/preview/[token]": [...deadPreviews, ...hiddenIds].map((token) => `/preview/${token}`),
    "/preview/[token]/[locale]": everyLocale((locale) =>
      [...deadPreviews, ...hiddenIds].flatMap((token) =>
        ["", "?asof=2024-10-25"].map((query) => `/preview/${token}/${locale}${query}`),
      ),
    ),
    "/robots.txt": ["/robots.txt"],
    "/sitemap.xml": ["/sitemap.xml"],
  };
  return addresses;
}

/** Asks a running site for every address, and says which secrets came out where; empty when the door is closed. */
export async function leaksOverHttp(
  baseUrl: string,
  addresses: Readonly<Record<string, readonly string[]>>,
  planted: Planted,
): Promise<string[]> {
  const leaks: string[] = [];
  for (const path of Object.values(addresses).flat()) {
    const response = await fetch(new URL(path, baseUrl), { redirect: "manual" });
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
    const found = findCanaries(`${headers}\n${await response.text()}`, planted, path);
    leaks.push(...found.map((place) => `${path}: ${place}`));
  }
  return leaks;
}
