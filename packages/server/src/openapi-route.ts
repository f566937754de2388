import { openApiDocument } from "@claimline/api/rest/openapi-document";
import { answerDocument } from "./answer.ts";
import { codeVersion } from "./code-version.ts";
import { answerNotModified, entityTag, hasAlready, untilNextRelease } from "./conditional.ts";
import type { Exchange } from "./exchange.ts";

export const openApiPath = "/api/openapi.json";

/** Answers with the REST API's OpenAPI document, which changes with the software only. */
export function createOpenApiRoute({ publicUrl }: { publicUrl: string }) {
  const body = openApiDocument(publicUrl);
  return (exchange: Exchange): void => {
    const { response } = exchange;
    const etag = entityTag(exchange, `openapi-${codeVersion()}`, "en");
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("cache-control", untilNextRelease);
    response.setHeader("etag", etag);
    if (hasAlready(exchange, etag)) answerNotModified(exchange);
    else answerDocument(exchange, { status: 200, contentType: "application/json", body });
  };
}
