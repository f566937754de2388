import { AsyncLocalStorage } from "node:async_hooks";
import type { Context } from "./context.ts";

/** What an answer needs of its request, also when the request was so wrong that it never got a context. */
export type Asked = Pick<Context, "locale" | "requestId">;

const storage = new AsyncLocalStorage<Asked>();

/** Runs the answering of a request that came in by HTTP. */
export function whileAnswering<Result>(asked: Asked, answer: () => Result): Result {
  return storage.run(asked, answer);
}

/** The request being answered; without one, a caller within the process. */
export function presentlyAsked(): Asked {
  return storage.getStore() ?? { locale: "en", requestId: "" };
}
