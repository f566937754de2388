import type { CallProblem } from "../api-client/problem-of.ts";

/** How the last step on a screen ended; `Handed` is what else a step of that screen may leave to be seen. */
export type Outcome<Handed = never> =
  | { is: "none" }
  | { is: "done"; text: string }
  | { is: "failed"; problem: CallProblem }
  | Handed;
