import { inject } from "vitest";
import { workerNumber } from "../../env.ts";

/** A running product that browser tests share, one file after the other, and the browser that they drive. */
export interface TestProduct {
  /** Address of the public site, without a slash at the end. */
  webUrl: string;
  /** Address of the newsroom. */
  adminUrl: string;
  databaseUrl: string;
  /** What the first start printed: the one account that there is, with a password to be changed. */
  signIn: { email: string; password: string };
  /** Signs sessions, so that a test may open one without the form and its limit of tries. */
  authSecret: string;
  /** Where the browser listens for Playwright. */
  browser: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** One for each worker, or why a product or its browser could not be started. */
    testProducts: TestProduct[] | { failure: string };
  }
}

/** The product under test. @throws Error with the reason when it could not be started */
export function product(): TestProduct {
  const provided = inject("testProducts");
  if ("failure" in provided) throw new Error(provided.failure);
  const own = provided[workerNumber() - 1];
  if (own === undefined) throw new Error(`No product was started for worker ${workerNumber()}.`);
  return own;
}
