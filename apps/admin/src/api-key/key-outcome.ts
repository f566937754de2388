import type { Outcome } from "../office/outcome.ts";

/** How the last step on this screen ended. A secret is there to be copied, the one time that it can be seen. */
export type KeyOutcome = Outcome<{
  is: "secret";
  name: string;
  secret: string;
  formerEndsAt: string | null;
}>;
