import { dateClaim } from "@claimline/model/claim/known-claims";
import { type Locale, localeSchema } from "@claimline/model/locale";
import { showText } from "@claimline/model/localized-text";
import { type GuideStep, isStepKnown, stepIdSchema, stepTargetSchema } from "@claimline/model/story/guide";
import { z } from "zod";
import type { AsOf } from "@claimline/model/time/as-of";
import type { Edition } from "../publication/load-edition.ts";
import type { StoryView } from "../publication/story-view.ts";

/** A step of a guided reading at a moment. Of what wasn't known then nothing is told but that there is a step. */
export const guideStepAnswerSchema = z.strictObject({
  id: stepIdSchema.describe("Names the step in addresses, and stays when the order changes."),
  known: z.boolean().describe("Whether what the step points at was known at the moment."),
  show: stepTargetSchema
    .nullable()
    .describe("An event, or a view of the story as of a day; `null` when not known."),
  text: z.string().describe("What is said of it, in today's wording; empty when not known."),
  lang: localeSchema.nullable().describe("Language of the text, where it isn't the asked one."),
});

export const guideAnswerSchema = z
  .array(guideStepAnswerSchema)
  .describe("The steps of the guided reading, in order; those whose event is no longer public are left out.");

export type GuideStepAnswer = z.infer<typeof guideStepAnswerSchema>;

/** The steps of the story's guided reading that are known at the view's moment. */
export function knownSteps({ edition, events, asOf }: StoryView): GuideStep[] {
  const known = {
    asOf,
    events: new Set(events.map(({ content }) => content.slug)),
    isEverythingKnown: isEverythingKnown(edition, asOf),
  };
  return edition.story.guide.filter((step) => isStepKnown(step, known));
}

/** The story's guided reading as it shows at the view's moment. */
export function answerGuide(view: StoryView, locale: Locale): GuideStepAnswer[] {
  const { guide, defaultLocale } = view.edition.story;
  const known = new Set(knownSteps(view));
  return guide.map((step): GuideStepAnswer => {
    if (!known.has(step)) return { id: step.id, known: false, show: null, text: "", lang: null };
    return { ...shownStep(step, locale, defaultLocale), known: true };
  });
}

function shownStep({ id, show, text }: GuideStep, locale: Locale, defaultLocale: Locale) {
  const shown = showText(text, locale, defaultLocale);
  return { id, show, text: shown.text, lang: shown.lang === locale ? null : shown.lang };
}

const lastNews = new WeakMap<Edition, number>();

/** Whether no claim of the story became known after the moment. */
function isEverythingKnown(edition: Edition, asOf: AsOf): boolean {
  const last = lastNews.get(edition) ?? lastNewsOf(edition);
  lastNews.set(edition, last);
  return last <= asOf.knownUntil;
}

function lastNewsOf({ events, sources, story }: Edition): number {
  const times = { sources, timeZone: story.timeZone };
  const claims = [...events.values()].flatMap(({ content }) => content.claims);
  return claims.reduce((last, claim) => Math.max(last, dateClaim(claim, times).knownFrom ?? last), -Infinity);
}
