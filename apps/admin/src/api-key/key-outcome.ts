import type { CallProblem } from "../api-client/problem-of.ts";

/** How the last step on this screen ended. A secret is there to be copied, the one time that it can be seen. */
export type KeyOutcome =
  | { is: "none" }
  | { is: "done"; text: string }
  | { is: "secret"; name: string; secret: string; formerEndsAt: string | null }
  | { is: "failed"; problem: CallProblem };
