import type { ProcessParts } from "@claimline/api/open-process";
import { versionOfAnswer } from "@claimline/api/publication/answer-version";
import { settingsVersion } from "@claimline/api/site/load-settings";
import { isLocale } from "@claimline/model/locale";
import { isDay } from "@claimline/model/time/day";
import type { Exchange } from "./exchange.ts";

const storyPage = /^(?:\/embed)?\/(?<locale>[a-z]{2})\/stories\/(?<story>[a-z0-9-]+)$/;
const longestAddress = 1_000;
/** What a script of Next's asks for is no page. */
const nextHeaders = /^(?:rsc$|next-|x-nextjs-|x-middleware-)/;

/**
 * What the page of a story depends on: its address, what is published by now and which dates have passed (and so the
 * day), and what the newsroom says of itself. `null` for all other pages, and where that can't be known: then Next
 * answers, and says why.
 */
export async function storyPageKey(
  { request, method, path, query }: Exchange,
  { database, editions, now }: ProcessParts,
): Promise<string | null> {
  const address = request.url ?? "";
  const { locale, story } = storyPage.exec(path)?.groups ?? {};
  if (method !== "GET" || story === undefined || !isLocale(locale)) return null;
  if (address.length > longestAddress) return null;
  if (Object.keys(request.headers).some((name) => nextHeaders.test(name))) return null;
  // Whether an instant is still to come changes by the moment, that of a day by the day.
  if (query.getAll("asof").some((day) => day !== "" && !isDay(day))) return null;
  try {
    const [version, settings] = await Promise.all([
      versionOfAnswer({ editions, now }, "story.bySlug", { story }),
      settingsVersion(database),
    ]);
    return version && `${version.text} ${settings} ${address}`;
  } catch {
    return null;
  }
}
