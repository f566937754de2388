import {
  createTRPCUntypedClient,
  httpBatchLink,
  httpLink,
  type HTTPLinkOptions,
  splitLink,
  TRPCClientError,
} from "@trpc/client";
import type { CallOptions } from "./call-options.ts";
import { ClaimlineProblem, isProblem, isRecord, readProblem, unreadable } from "./claimline-problem.ts";
import type { FullSettings } from "./client-settings.ts";
import { procedures } from "./generated/procedures.ts";
import { isPassing, pause, pauseBefore, unlessAborted } from "./retry.ts";

export type ProcedurePath = keyof typeof procedures;

/** Calls a procedure by its path. */
export type CallProcedure = (
  path: ProcedurePath,
  input: unknown,
  options: CallOptions | undefined,
) => Promise<unknown>;

type Fetch = NonNullable<HTTPLinkOptions<{ transformer: false; errorShape: never }>["fetch"]>;

/** Proxies and servers refuse addresses that are much longer. */
const longestUrl = 6_000;

/** Calls procedures over HTTP, tries again what failed in passing, and tells problems as `ClaimlineProblem`. */
export function createCall(settings: FullSettings): CallProcedure {
  const { retries, retryPauseMs, timeoutMs } = settings;
  const publicSite = openMount(settings, settings.url, null);
  const newsroom =
    settings.adminUrl === null ? null : openMount(settings, settings.adminUrl, settings.apiKey);

  return async (path, input, { signal, idempotencyKey } = {}) => {
    const { mount, type } = procedures[path];
    const client = mount === "public" ? publicSite : newsroom;
    if (client === null) throw new TypeError(`${path} is the newsroom's: the client needs an adminUrl.`);
    const context = { idempotencyKey: type === "mutation" ? (idempotencyKey ?? makeKey()) : null };
    const ask = async () => {
      const late = AbortSignal.timeout(timeoutMs);
      const either = signal === undefined ? late : AbortSignal.any([signal, late]);
      try {
        return await unlessAborted(client[type](path, input, { signal: either, context }), either);
      } catch (cause) {
        signal?.throwIfAborted();
        throw describeFailure(cause);
      }
    };
    for (let failures = 1; ; failures += 1) {
      try {
        return await ask();
      } catch (error) {
        if (failures > retries || !isPassing(error)) throw error;
        const askedMs = isProblem(error) ? error.retryAfterMs : null;
        const wait = pauseBefore(failures, { firstMs: retryPauseMs, askedMs, random: Math.random });
        await pause(wait, signal);
      }
    }
  };
}

function openMount({ batch, locale, fetch }: FullSettings, site: string, apiKey: string | null) {
  const own = {
    ...(locale !== null && { "accept-language": locale }),
    ...(apiKey !== null && { authorization: `Bearer ${apiKey}` }),
  };
  const shape = {
    url: `${site}/api/trpc`,
    fetch: async (...[input, init]: Parameters<Fetch>) => {
      const response = await fetch(input, { ...init, signal: init?.signal ?? null });
      // Of an answer that isn't JSON, tRPC would tell neither its status nor how long to wait.
      if (!isJson(response)) throw unreadable(response);
      return response;
    },
  };
  const one = httpLink({
    ...shape,
    headers: ({ op }) => {
      const key: unknown = op.context["idempotencyKey"];
      return typeof key === "string" ? { ...own, "idempotency-key": key } : own;
    },
  });
  const several = httpBatchLink({ ...shape, headers: own, maxItems: batch, maxURLLength: longestUrl });
  // A write goes by itself: its key stands in the header of its request.
  const links = [
    splitLink({ condition: ({ type }) => type === "query" && batch > 1, true: several, false: one }),
  ];
  const client = createTRPCUntypedClient({ links });
  return { query: client.query.bind(client), mutation: client.mutation.bind(client) };
}

function isJson({ headers }: Response): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/iu.test(headers.get("content-type") ?? "");
}

/** 128 random bits; not by `randomUUID`, which browsers have on https only. */
function makeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function describeFailure(error: unknown): unknown {
  const cause: unknown = error instanceof TRPCClientError ? error.cause : error;
  if (isProblem(cause)) return cause;
  const response: unknown = error instanceof TRPCClientError ? error.meta?.["response"] : undefined;
  if (error instanceof TRPCClientError && response instanceof Response) {
    const data: unknown = error.data;
    const told = isRecord(data) ? readProblem(data["problem"], response, data["httpStatus"]) : null;
    return told ?? unreadable(response, error);
  }
  const message = cause instanceof Error ? cause.message : "There was no answer.";
  return new ClaimlineProblem("no-answer", { message, cause });
}
