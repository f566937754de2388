import type { Context } from "@claimline/api/context";
import { newsroomRouter, readingRouter } from "@claimline/api/routers";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";

const endpoint = "/api/trpc";

/**
 * Asks for a procedure as a client does, and answers with the very bytes that it would get: a signed-in context asks
 * the newsroom, any other what the public site mounts. A subscription is read until `signal` ends it.
 */
export async function askOverHttp(
  context: Context,
  path: string,
  input: unknown,
  { signal = null, mutation = false }: { signal?: AbortSignal | null; mutation?: boolean } = {},
): Promise<{ status: number; body: string }> {
  const url = new URL(`http://localhost${endpoint}/${path}`);
  const body = JSON.stringify(input);
  if (!mutation && body !== undefined) url.searchParams.set("input", body);
  const headers = { "content-type": "application/json", accept: "*/*" };
  const req = new Request(url, {
    method: mutation ? "POST" : "GET",
    headers,
    signal,
    ...(mutation && { body }),
  });
  const response = await fetchRequestHandler({
    endpoint,
    req,
    router: context.account ? newsroomRouter : readingRouter,
    createContext: () => context,
  } as Parameters<typeof fetchRequestHandler>[0]);
  return { status: response.status, body: await response.text().catch(String) };
}
