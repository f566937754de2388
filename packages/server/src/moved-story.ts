import type { ProcessParts } from "@claimline/api/open-process";
import type { Exchange } from "./exchange.ts";

const storyAddress = /^(?<before>(?:\/embed)?\/[a-z]{2}\/stories\/)(?<story>[a-z0-9-]+)(?<after>\/.*)?$/;

/** Where a page is now whose story has got another address since; `null` for every other page. */
export async function movedTo(
  { request, path }: Pick<Exchange, "request" | "path">,
  { editions }: Pick<ProcessParts, "editions">,
): Promise<string | null> {
  const { before, story, after = "" } = storyAddress.exec(path)?.groups ?? {};
  if (before === undefined || story === undefined) return null;
  const present = await editions.presentRev(story).catch(() => null);
  if (!present || present.slug === story) return null;
  const query = /\?.*$/u.exec(request.url ?? "")?.[0] ?? "";
  return `${before}${present.slug}${after}${query}`;
}
