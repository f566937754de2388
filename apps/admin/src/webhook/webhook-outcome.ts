import type { Outcome } from "../office/outcome.ts";

/** How the last step on this screen ended. */
export type WebhookOutcome = Outcome<{
  is: "secret";
  name: string;
  secret: string;
  formerEndsAt: string | null;
}>;
