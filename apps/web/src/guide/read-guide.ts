import { answerEvent, type EventItem } from "@claimline/api/event/event-answer";
import type { StoryView } from "@claimline/api/publication/story-view";
import type { StoryDetail } from "@claimline/api/story/get-story";
import type { GuideStepAnswer } from "@claimline/api/story/guide-answer";
import type { Locale } from "@claimline/model/locale";
import { siteAddress } from "../navigation/site-address.ts";
import { askedPath, type StoryAsked } from "../story/story-asked.ts";
import { askedAtStep, isAtStep, withoutStep } from "./step-address.ts";

/** A step as a page shows it. */
export interface ReadStep extends Omit<GuideStepAnswer, "show"> {
  /** From 1, without a hole. */
  number: number;
  href: string;
  /** The event that it points at, where one is known at the moment. */
  event: EventItem | null;
}

/** The story's guided reading, and where in it the page is. */
export interface GuideReading {
  steps: readonly ReadStep[];
  /** The step that the address asks for; `null` outside of the guided reading. */
  shown: ReadStep | null;
  /** The same page without it. */
  close: string;
  /** Where the step shown is, as known today, when it isn't known at the moment. */
  asOfToday: string | null;
  /** Where the step's view is, when the reader has gone elsewhere. */
  toView: string | null;
  /** Whether the step is about a view rather than an event, and known at the moment. */
  isView: boolean;
}

export interface GuideInput {
  story: StoryDetail;
  /** The same without a moment. */
  present: StoryDetail;
  asked: StoryAsked;
  view: StoryView;
  locale: Locale;
}

/** The guided reading at a moment. */
export function readGuide({ story, present, asked, view, locale }: GuideInput): GuideReading {
  const today = new Map(present.guide.map((step) => [step.id, step]));
  const here = (asked.step === undefined ? undefined : today.get(asked.step)) ?? null;
  const address = (of: StoryAsked) => siteAddress(locale, askedPath(story.slug, of));
  const steps = story.guide.map(({ show, ...step }, index): ReadStep => {
    const target = today.get(step.id) ?? { id: step.id, show };
    const event = show?.type === "event" ? eventOf(show.event, view, locale) : null;
    return { ...step, number: index + 1, href: address(askedAtStep(asked, here, target)), event };
  });
  const shown = steps.find(({ id }) => id === here?.id) ?? null;
  const { asOf: _asOf, ...withoutDay } = asked.moment;
  return {
    steps,
    shown,
    close: address(withoutStep(asked, here)),
    asOfToday:
      here && shown?.known === false
        ? address(askedAtStep({ ...asked, moment: withoutDay }, here, here))
        : null,
    toView: here && shown?.known && !isAtStep(asked, here) ? address(askedAtStep(asked, here, here)) : null,
    isView: here?.show?.type === "view" && shown?.known === true,
  };
}

function eventOf(slug: string, view: StoryView, locale: Locale): EventItem | null {
  const event = view.events.find(({ content }) => content.slug === slug);
  return event ? answerEvent(event, view, locale) : null;
}
