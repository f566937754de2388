import type { ProcessParts } from "@claimline/api/open-process";
import type { Exchange } from "./exchange.ts";

const storyAddress = /^(?<before>(?:\/embed)?\/[a-z]{2}\/stories\/)(?<story>[a-z0-9-]+)(?<after>\/.*)?$/;

/** Where a page is now whose story has got another address since, or whose party was merged; `null` for every other page. */
export async function movedTo(
  { request, path }: Pick<Exchange, "request" | "path">,
  { database, editions }: Pick<ProcessParts, "database" | "editions">,
): Promise<string | null> {
  const { before, story, after = "" } = storyAddress.exec(path)?.groups ?? {};
  if (before === undefined || story === undefined) return null;
  const present = await editions.presentRev(story).catch(() => null);
  if (!present) return null;
  const rest = await withPresentParty(after, present.storyId, database);
  if (present.slug === story && rest === after) return null;
  const query = /\?.*$/u.exec(request.url ?? "")?.[0] ?? "";
  return `${before}${present.slug}${rest}${query}`;
}

/** The page of an actor that was merged into another is that of the other; of one that readers never saw nothing is told. */
async function withPresentParty(
  after: string,
  storyId: string,
  { mergedRecord, publishedRecord }: ProcessParts["database"],
): Promise<string> {
  const slug = /^\/parties\/(?<party>[a-z0-9-]+)$/u.exec(after)?.groups?.["party"];
  if (slug === undefined) return after;
  const merged = await mergedRecord.findUnique({ where: { kind_slug: { kind: "actor", slug } } });
  if (!merged) return after;
  const seen = await publishedRecord.count({ where: { storyId, kind: "actor", slug } });
  return seen > 0 ? `/parties/${merged.into}` : after;
}
