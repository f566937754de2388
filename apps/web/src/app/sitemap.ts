import { type Locale, locales } from "@claimline/model/locale";
import type { MetadataRoute } from "next";
import { publicUrl } from "../env.ts";
import { changesPath, eventPath, type PagePath, siteAddress, storyPath } from "../navigation/site-address.ts";
import { readingCaller } from "../reading/reading-context.ts";

export const dynamic = "force-dynamic";

/** Every page that search engines should know, each in all languages. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const caller = await readingCaller("en");
  const { items: stories } = await caller.story.list({});
  const pages: { path: PagePath; changedAt?: string }[] = [{ path: "" }, { path: "/method" }];
  for (const { slug, changedAt } of stories) {
    pages.push({ path: storyPath(slug), changedAt }, { path: changesPath(slug), changedAt });
    for (const event of await eventSlugs(slug)) pages.push({ path: eventPath(slug, event), changedAt });
  }
  return pages.flatMap(({ path, changedAt }) =>
    locales.map((locale) => ({
      url: address(locale, path),
      ...(changedAt !== undefined && { lastModified: changedAt }),
      alternates: { languages: Object.fromEntries(locales.map((other) => [other, address(other, path)])) },
    })),
  );
}

function address(locale: Locale, path: PagePath): string {
  return `${publicUrl()}${siteAddress(locale, path)}`;
}

async function eventSlugs(story: string): Promise<string[]> {
  const caller = await readingCaller("en");
  const slugs: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await caller.event.list({ story, limit: 100, ...(cursor && { cursor }) });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.nextCursor;
  } while (cursor);
  return slugs;
}
