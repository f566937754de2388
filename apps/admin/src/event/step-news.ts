import type { Words } from "../words/word-table.ts";
import type { stepWords } from "../words/step-words.ts";
import type { Step } from "./use-event-steps.ts";

/** What is said when a step has been taken; nothing of one that leads away from the event. */
export function stepNews(step: Step, words: Words<typeof stepWords>): string | null {
  const done: Readonly<Record<Step, string | null>> = {
    submit: words.submitted,
    approve: words.approved,
    emergency: words.approved,
    publish: words.published,
    schedule: words.scheduled,
    unschedule: words.unscheduled,
    requestChanges: words.returned,
    unpublish: words.unpublished,
    trash: null,
  };
  return done[step];
}
