import { noun } from "../words/counted.ts";
import type { guideWordsDe } from "./guide-words-de.ts";

/** What the guided reading says, in English. */
export const guideWordsEn: typeof guideWordsDe = {
  begin: "Guided reading",
  steps: noun("step", "steps"),
  region: "Guided reading",
  step: (number: string, all: string) => `Step ${number} of ${all}`,
  previous: "Previous step",
  next: "Next",
  nextName: "Next step",
  close: "Close the guided reading",
  notKnown: (moment: string) => `As known on ${moment}: nothing was known of this yet.`,
  asOfToday: "Show this step as known today",
  toView: "To this step’s view",
};
