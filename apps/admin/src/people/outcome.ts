import type { HandedLink } from "@claimline/api/user/user-answer";
import type { CallProblem } from "../api-client/problem-of.ts";

/** What became of the last thing that was done to an account. */
export type Outcome =
  | { is: "none" }
  | { is: "done"; text: string }
  | { is: "link"; email: string; handed: HandedLink }
  | { is: "failed"; problem: CallProblem };
