import { z } from "zod";
import type { Wording } from "../locale.ts";

/** Where the working revision of an event stands. */
const workStates = ["draft", "in_review", "approved", "scheduled", "published"] as const;
export const workStateSchema = z.enum(workStates);
export type WorkState = z.infer<typeof workStateSchema>;

/** Whether the public sees an event: never did, does, or no longer does and finds a tombstone instead. */
const visibilities = ["never_published", "live", "unpublished"] as const;
export const visibilitySchema = z.enum(visibilities);
export type Visibility = z.infer<typeof visibilitySchema>;

const storyStates = ["draft", "published", "unpublished"] as const;
export const storyStateSchema = z.enum(storyStates);
export type StoryState = z.infer<typeof storyStateSchema>;

export const workStateLabels: Readonly<Record<WorkState, Wording>> = {
  draft: { de: "Entwurf", en: "Draft" },
  in_review: { de: "In Prüfung", en: "In review" },
  approved: { de: "Freigegeben", en: "Approved" },
  scheduled: { de: "Terminiert", en: "Scheduled" },
  published: { de: "Veröffentlicht", en: "Published" },
};

export const visibilityLabels: Readonly<Record<Visibility, Wording>> = {
  never_published: { de: "nie veröffentlicht", en: "never published" },
  live: { de: "live", en: "live" },
  unpublished: { de: "zurückgenommen", en: "unpublished" },
};

/** What may be done to a working revision, and the states it may be done in. */
export const transitions = {
  save: { from: ["draft", "in_review", "approved", "published"], to: "draft" },
  submit: { from: ["draft"], to: "in_review" },
  requestChanges: { from: ["in_review", "approved"], to: "draft" },
  approve: { from: ["in_review"], to: "approved" },
  // Again, at another time, while it waits.
  schedule: { from: ["approved", "scheduled"], to: "scheduled" },
  unschedule: { from: ["scheduled"], to: "approved" },
  publish: { from: ["approved", "scheduled"], to: "published" },
} as const satisfies Record<string, { from: readonly WorkState[]; to: WorkState }>;

export type Transition = keyof typeof transitions;

/** The state after a transition, or `null` when it may not be made in this state. */
export function stateAfter(state: WorkState, transition: Transition): WorkState | null {
  const { from, to }: { from: readonly WorkState[]; to: WorkState } = transitions[transition];
  return from.includes(state) ? to : null;
}
