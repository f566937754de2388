import type { GuideStepAnswer } from "@claimline/api/story/guide-answer";
import { storyViews } from "@claimline/model/story/view";
import type { StoryAsked } from "../story/story-asked.ts";

/** What a step points at, as it is known today. */
export type PresentStep = Pick<GuideStepAnswer, "id" | "show">;

/**
 * What is asked for without the guided reading: what readers have chosen themselves stays, what the step shown has
 * brought along goes, and so does what could hide a step.
 */
export function withoutStep(asked: StoryAsked, shown: PresentStep | null): StoryAsked {
  const { vs: _vs, ...moment } = asked.moment;
  const { step: _step, ...kept } = asked;
  const { lanes } = asked.timeline;
  const free = {
    ...kept,
    moment,
    filter: {},
    timeline: { lanes, window: undefined, event: undefined },
    everyEvent: false,
  };
  if (shown?.show?.type !== "view") return free;
  const { view, asOf } = shown.show;
  const { asOf: askedAsOf, ...withoutDay } = moment;
  return {
    ...free,
    view: asked.view === view ? storyViews[0] : asked.view,
    moment: asOf !== null && askedAsOf === asOf ? withoutDay : moment,
  };
}

/** What a step asks for, coming from the one shown: an event in the reader's view and moment, or its own view and day. */
export function askedAtStep(asked: StoryAsked, shown: PresentStep | null, step: PresentStep): StoryAsked {
  const free = { ...withoutStep(asked, shown), step: step.id };
  if (step.show?.type !== "view") return free;
  const { view, asOf } = step.show;
  return { ...free, view, moment: { ...free.moment, ...(asOf !== null && { asOf }) } };
}

/** Whether a page shows what its step points at. */
export function isAtStep({ view, moment }: StoryAsked, { show }: PresentStep): boolean {
  if (show?.type !== "view") return true;
  return view === show.view && (show.asOf === null || moment.asOf === show.asOf);
}
