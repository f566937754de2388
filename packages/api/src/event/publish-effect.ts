import { assessmentSentence } from "@claimline/model/claim/assessment-sentence";
import {
  publishEffects,
  type SeenEvent,
  wordEffect,
  wordOthers,
} from "@claimline/model/claim/publish-effect";
import { supportSchema } from "@claimline/model/claim/support";
import { showText } from "@claimline/model/localized-text";
import { slugSchema } from "@claimline/model/slug";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { editionWithDrafts, publishedEdition } from "../publication/edition-with-drafts.ts";
import type { Edition } from "../publication/load-edition.ts";
import { viewStory } from "../publication/story-view.ts";
import { eventIdSchema, loadDraft } from "./load-draft.ts";

export const publishEffectInput = z.strictObject({
  id: eventIdSchema,
  /** What would be done: the draft published as it is now, or the event taken back. */
  step: z.enum(["publish", "unpublish"]).default("publish"),
});

const markSchema = z.strictObject({
  support: supportSchema,
  contested: z.boolean(),
  overdue: z.boolean(),
  fulfilledBy: slugSchema.nullable(),
});

const effectSchema = z.strictObject({
  slug: slugSchema,
  title: z.string(),
  /** What readers see of it now, and what they would see; `null` for nothing. */
  before: markSchema.nullable(),
  after: markSchema.nullable(),
  /** What changes, in the caller's language. */
  sentence: z.string(),
  /** Why it would be assessed so. */
  reason: z.string().nullable(),
});

export const publishEffectOutput = z.strictObject({
  event: effectSchema,
  /** Other events that would be assessed or related otherwise. */
  others: z.array(effectSchema),
  /** How many those are, in words. */
  summary: z.string(),
});

export type PublishEffect = z.infer<typeof publishEffectOutput>;

/**
 * What publishing the draft as it is now would change for readers, or taking the event back: how it and others of its story
 * would be assessed. Worked out as readers' pages are, from what is published and the draft; nothing is written.
 *
 * @throws ProblemError `not-found`; `wrong-state` in the trash
 */
export async function publishEffect(
  ctx: SignedInContext,
  { id, step }: z.infer<typeof publishEffectInput>,
): Promise<PublishEffect> {
  const { content, storyId, story } = await loadDraft(ctx.database, id);
  const now = ctx.now();
  const published = await publishedEdition(ctx, { id: storyId, slug: story.slug, content: story });
  const change = step === "publish" ? { shown: [{ id, content }] } : { shown: [], hidden: new Set([id]) };
  const next = await editionWithDrafts(ctx.database, published, change, now);

  const { locale } = ctx;
  const { defaultLocale, timeZone } = story;
  const titles = new Map(
    [...published.events, ...next.events].map(([slug, event]) => [slug, event.content.title]),
  );
  const titleOf = (slug: string) => showText(titles.get(slug) ?? {}, locale, defaultLocale).text || slug;
  const sentences = { actors: next.actors, titles, locale, defaultLocale, timeZone };
  const effects = publishEffects(seenIn(published, now), seenIn(next, now), [content.slug]);
  const [event, ...others] = effects.map((effect) => ({
    slug: effect.slug,
    title: titleOf(effect.slug),
    before: markOf(effect.before),
    after: markOf(effect.after),
    sentence: wordEffect(effect, { locale, titleOf }),
    reason: effect.after && assessmentSentence(effect.after, sentences),
  }));
  return publishEffectOutput.parse({ event, others, summary: wordOthers(others.length, locale) });
}

function seenIn(edition: Edition, now: number): ReadonlyMap<string, SeenEvent> {
  const { events } = viewStory(edition, undefined, now);
  return new Map(events.map(({ content, assessment }) => [content.slug, { content, assessment }]));
}

function markOf(assessment: SeenEvent["assessment"] | null): z.infer<typeof markSchema> | null {
  if (assessment === null) return null;
  const { support, contested, overdue, fulfilledBy } = assessment;
  return { support, contested, overdue, fulfilledBy };
}
