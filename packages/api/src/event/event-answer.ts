import { assessmentSchema } from "@claimline/model/claim/assessment";
import { answerAssessment, type SentenceContext } from "@claimline/model/claim/assessment-sentence";
import { eventKindSchema, kinds } from "@claimline/model/event/kinds/all-kinds";
import { laneSchema } from "@claimline/model/event/lane";
import { phaseSchema } from "@claimline/model/event/phase";
import { type Locale, localeSchema } from "@claimline/model/locale";
import { slugSchema } from "@claimline/model/slug";
import { printBounds } from "@claimline/model/time/bounds";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import { z } from "zod";
import { showTexts } from "../publication/shown-texts.ts";
import type { EventView, StoryView } from "../publication/story-view.ts";

/** An event as lists give it; every reference is a slug. */
export const eventItemSchema = z.strictObject({
  id: z.string(),
  slug: slugSchema,
  kind: eventKindSchema,
  phase: phaseSchema.nullable().describe("The editor's summary for today, and so `null` on an `asOf` day."),
  when: edtfSchema.nullable().describe("When it happened in the world, as EDTF (ISO 8601-2)."),
  earliest: z
    .string()
    .nullable()
    .describe(
      "First instant that `when` can mean, in ISO 8601 with `Z`; `null` where it is open or unknown.",
    ),
  latest: z.string().nullable().describe("Last instant that `when` can mean, likewise."),
  title: z.string(),
  summary: z.string(),
  lang: localeSchema.nullable().describe("Language of title and summary, where it isn't the asked one."),
  lane: laneSchema,
  significance: z.int(),
  places: z.array(slugSchema),
  actors: z.array(slugSchema),
  assessment: assessmentSchema,
  claimCount: z.int().describe("How many claims are known at the moment."),
  url: z.string().describe("Path on the public site."),
});

export type EventItem = z.infer<typeof eventItemSchema>;

const answered = new WeakMap<EventView, Map<Locale, EventItem>>();

/** The event as an item of a list. Worded once for each view and locale, for a view never changes. */
export function answerEvent(event: EventView, view: StoryView, locale: Locale): EventItem {
  const byLocale = answered.get(event) ?? new Map<Locale, EventItem>();
  answered.set(event, byLocale);
  const item = byLocale.get(locale) ?? makeItem(event, view, locale);
  byLocale.set(locale, item);
  return item;
}

function makeItem(event: EventView, view: StoryView, locale: Locale): EventItem {
  const { content, published } = event;
  const { story, slug: storySlug } = view.edition;
  return {
    id: published.id,
    slug: content.slug,
    kind: content.kind,
    phase: view.asOf.precision === "now" ? content.phase : null,
    when: content.when,
    ...printBounds(event.bounds),
    ...showTexts(content, locale, story.defaultLocale),
    lane: kinds[content.kind].lane,
    significance: content.significance,
    places: content.places,
    actors: [...new Set(content.actors.map(({ actor }) => actor))],
    assessment: answerAssessment(event.assessment, sentenceContext(view, locale)),
    claimCount: event.claims.length,
    url: `/${locale}/stories/${storySlug}/events/${content.slug}`,
  };
}

/** Once for each view: made for each of ten thousand events, it would take minutes. */
const titlesIn = new WeakMap<StoryView, SentenceContext["titles"]>();

function titlesOf(view: StoryView): SentenceContext["titles"] {
  const titles =
    titlesIn.get(view) ?? new Map(view.events.map(({ content }) => [content.slug, content.title]));
  titlesIn.set(view, titles);
  return titles;
}

function sentenceContext(view: StoryView, locale: Locale): SentenceContext {
  const { edition } = view;
  return {
    actors: edition.actors,
    titles: titlesOf(view),
    locale,
    defaultLocale: edition.story.defaultLocale,
    timeZone: edition.story.timeZone,
  };
}
