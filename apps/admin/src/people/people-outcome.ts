import type { HandedLink } from "@claimline/api/user/user-answer";
import type { Outcome } from "../office/outcome.ts";

/** What became of the last thing that was done to an account. */
export type PeopleOutcome = Outcome<{ is: "link"; email: string; handed: HandedLink }>;
