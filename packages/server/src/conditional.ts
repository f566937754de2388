import { createHash } from "node:crypto";
import type { Context } from "@claimline/api/context";
import { versionOfAnswer } from "@claimline/api/publication/answer-version";
import fresh from "fresh";
import { cacheFixed, cachePresent } from "./cache-rules.ts";
import { codeVersion } from "./code-version.ts";
import type { Exchange } from "./exchange.ts";

/** What a request asks for; several of them in a batch. */
export interface Question {
  procedure: string;
  input: unknown;
}

/** What caches are told of an answer that everybody may have. */
export interface Caching {
  /** Weak, for the same answer can be worded by other bytes. */
  etag: string;
  cacheControl: string;
}

/** What may be kept longer, for it changes with the software only. */
export const untilNextRelease = "public, max-age=0, s-maxage=300, stale-while-revalidate=3600";

/** The answer to none of these may be kept. */
export const notKept = "no-store";

/**
 * How the answer to these questions may be kept: known from the present revision, without answering them. `null` when
 * one of them isn't public, has no version, or can't be answered.
 */
export async function cachingOf(
  exchange: Pick<Exchange, "path" | "query">,
  context: Pick<Context, "editions" | "now" | "locale">,
  questions: readonly Question[],
): Promise<Caching | null> {
  const versions = [];
  for (const { procedure, input } of questions) {
    const version = await versionOfAnswer(context, procedure, input);
    if (version === null) return null;
    versions.push(version);
  }
  const text = versions.map((version) => version.text).join("+");
  return {
    etag: entityTag(exchange, text, context.locale),
    cacheControl: versions.every((version) => version.fixed) ? cacheFixed : cachePresent,
  };
}

/** A tag of this address's answer in this language, as long as the `version` and the code are the same. */
export function entityTag(
  { path, query }: Pick<Exchange, "path" | "query">,
  version: string,
  locale: string,
): string {
  const asked = createHash("sha256").update(`${path}?${query.toString()}`).digest("hex").slice(0, 10);
  return `W/"${version}.${locale}.${asked}.${codeVersion()}"`;
}

/**
 * Whether the caller has this answer already, by RFC 9110, 13.1.2. `*` isn't answered here: whether there is an answer
 * shows in answering. That some clients send `no-cache` with every condition is passed over: this is the origin.
 */
export function hasAlready({ request }: Exchange, etag: string): boolean {
  const condition = request.headers["if-none-match"] ?? "";
  return condition.trim() !== "*" && fresh({ "if-none-match": condition }, { etag });
}

/** Says that nothing has changed; what caches may do was set before. */
export function answerNotModified({ response }: Exchange): void {
  response.statusCode = 304;
  response.end();
}
