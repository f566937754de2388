import type { newsroomRouter, readingRouter } from "@claimline/api/routers";

/** All procedures of a router by their paths, however deep they lie. */
export function proceduresOf(
  router: typeof newsroomRouter | typeof readingRouter,
): Readonly<Record<string, { _def: { meta?: unknown; type: string; inputs?: readonly unknown[] } }>> {
  // At run time this record is flat; its type follows the router's nesting.
  return router._def.procedures as never;
}

/** Calls a procedure by its path. Of a subscription whatever comes until it ends is collected: give it a signal. */
export async function callProcedure(caller: object, path: string, input: unknown): Promise<unknown> {
  const procedure = path.split(".").reduce<unknown>((part, name) => Reflect.get(Object(part), name), caller);
  if (typeof procedure !== "function") throw new Error(`There is no procedure ${path}.`);
  // By `call`, for a procedure may itself be called `apply`, which a caller takes for the function's own.
  const answer: unknown = await procedure.call(undefined, input);
  if (!isStream(answer)) return answer;
  const items: unknown[] = [];
  for await (const item of answer) items.push(item);
  return items;
}

function isStream(answer: unknown): answer is AsyncIterable<unknown> {
  return typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer;
}
