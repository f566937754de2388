import { z } from "zod";
import type { Wording } from "../locale.ts";
import { may } from "../publication/permission.ts";
import type { Role } from "../publication/role.ts";
import type { WorkState } from "../publication/state.ts";

/** Why an event waits for somebody. */
const waitReasons = ["assigned", "review", "publish", "failed", "returned", "second_look"] as const;
export const waitReasonSchema = z.enum(waitReasons);
export type WaitReason = z.infer<typeof waitReasonSchema>;

export const waitReasonLabels: Readonly<Record<WaitReason, Wording>> = {
  assigned: { de: "mir zugeteilt", en: "assigned to me" },
  review: { de: "zu prüfen", en: "to review" },
  publish: { de: "zu veröffentlichen", en: "to publish" },
  failed: { de: "Termin gescheitert", en: "schedule failed" },
  returned: { de: "zurückgegeben", en: "returned" },
  second_look: { de: "zweiter Blick fehlt", en: "needs a second look" },
};

/** What decides whether an event waits for somebody. */
export interface WaitingEvent {
  state: WorkState;
  /** Everybody who had a hand in the draft since its base. */
  contributorIds: readonly string[];
  createdById: string | null;
  /** A planned publication of it has failed. */
  scheduleFailed: boolean;
  /** It was given back since it was last handed in. */
  returned: boolean;
  /** Who had a hand in the revision that waits for a second look, or approved it; `null` when none waits. */
  flaggedBy: readonly string[] | null;
  /** Who has taken it on. */
  assigneeId: string | null;
}

/**
 * Why an event waits for a person. Nobody waits for an approval that they can't give (`fourEyes`: nobody approves what
 * they had a hand in), and a draft that was given back waits for those who wrote it.
 */
export function waitsFor(
  event: WaitingEvent,
  person: { id: string; role: Role },
  { fourEyes }: { fourEyes: boolean },
): WaitReason[] {
  const wrote = event.contributorIds.includes(person.id);
  const approves = may(person.role, "event.approve") && !(fourEyes && wrote);
  const publishes = may(person.role, "event.publish");
  const looks = may(person.role, "event.lookAtEmergency");
  const waits: Readonly<Record<WaitReason, boolean>> = {
    assigned: event.assigneeId === person.id,
    review: event.state === "in_review" && approves,
    publish: event.state === "approved" && !event.scheduleFailed && publishes,
    failed: event.scheduleFailed && publishes,
    returned: event.state === "draft" && event.returned && (wrote || event.createdById === person.id),
    second_look: event.flaggedBy !== null && looks && !event.flaggedBy.includes(person.id),
  };
  return waitReasons.filter((reason) => waits[reason]);
}
