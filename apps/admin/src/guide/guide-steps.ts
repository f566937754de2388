import { writtenText } from "@claimline/model/localized-text";
import type { Guide, GuideStep } from "@claimline/model/story/guide";

/** A step as it is being written: an event that isn't chosen yet is empty. */
export type StepDraft = GuideStep;

const letters = "abcdefghijkmnpqrstuvwxyz23456789";

/** A new step with a name that says nothing, for names stand in addresses. */
export function newStep(): StepDraft {
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => letters[byte % letters.length]);
  return { id: id.join(""), show: { type: "event", event: "" }, text: {} };
}

/** The steps with one of them so many places later; at the ends nothing moves. */
export function moved(steps: Guide, index: number, by: -1 | 1): Guide {
  const step = steps[index];
  const to = index + by;
  if (step === undefined || to < 0 || to >= steps.length) return steps;
  return steps.toSpliced(index, 1).toSpliced(to, 0, step);
}

/** The steps without texts that are empty: what is stored doesn't tell apart empty and not there. */
export function withoutEmptyTexts(steps: Guide): Guide {
  return steps.map((step) => ({ ...step, text: writtenText(step.text) }));
}
