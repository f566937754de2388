import type { Outcome } from "./outcome.ts";

/** A secret that was made for something with this name, and until when a former one goes on working. */
export interface HandedSecret {
  name: string;
  secret: string;
  formerEndsAt: string | null;
}

/** How the last step on a screen of secrets ended. A secret is there to be copied, the one time that it can be seen. */
export type SecretOutcome = Outcome<HandedSecret & { is: "secret" }>;
