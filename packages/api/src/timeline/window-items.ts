import type { SqlDatabase } from "@claimline/db/sql";
import { planOutcomes, type SupportedEvent } from "@claimline/model/claim/plan-outcomes";
import { supportSchema } from "@claimline/model/claim/support";
import { eventKindSchema, kinds } from "@claimline/model/event/kinds/all-kinds";
import { phaseSchema } from "@claimline/model/event/phase";
import { relationSchema } from "@claimline/model/event/relation";
import type { Locale } from "@claimline/model/locale";
import { localizedTextSchema } from "@claimline/model/localized-text";
import { slugSchema } from "@claimline/model/slug";
import type { StoryContent } from "@claimline/model/story/schema";
import { edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { compareBounds, compareSlugs } from "@claimline/model/time/compare-bounds";
import { edtfSchema } from "@claimline/model/time/edtf-schema";
import type { LaneSort, WindowItem } from "@claimline/model/timeline/window";
import { z } from "zod";
import { showTexts } from "../publication/shown-texts.ts";
import type { ShownStory } from "./shown-story.ts";
import { settlingSql } from "./window-sql.ts";

const settlingRowSchema = z.object({
  slug: slugSchema,
  support: supportSchema,
  spokenOf: z.boolean(),
  when: edtfSchema.nullable(),
  relations: z.array(relationSchema),
});

/** Of the texts, as of all content, the shape was checked before it was published. */
const itemRowSchema = z.object({
  slug: slugSchema,
  kind: eventKindSchema,
  significance: z.int(),
  support: supportSchema,
  contested: z.boolean(),
  lane: z.string().nullable(),
  phase: phaseSchema,
  when: edtfSchema,
  title: localizedTextSchema(160),
  summary: localizedTextSchema(600),
});

type ItemRow = z.infer<typeof itemRowSchema>;

/** The story and the reader that items are worded for. */
export interface Audience {
  shown: ShownStory;
  story: StoryContent;
  locale: Locale;
  lanes: LaneSort;
}

/** The items of rows as `itemSql` selects them, in the order of the world. */
export async function answerItems(
  database: SqlDatabase,
  rows: unknown,
  audience: Audience,
): Promise<WindowItem[]> {
  const events = z.array(itemRowSchema).parse(rows);
  const { shown, story } = audience;
  const slugs = events.map(({ slug }) => slug);
  const settling = z
    .array(settlingRowSchema)
    .parse(slugs.length === 0 ? [] : await database.$queryRaw(settlingSql(shown, slugs)));
  const supported: SupportedEvent[] = [
    // What they themselves fulfil stands among the settling ones.
    ...events.map(({ support, ...event }) => ({
      event: { ...event, relations: [] },
      support,
      spokenOf: false,
    })),
    ...settling.map(({ support, spokenOf, ...event }) => ({ event, support, spokenOf })),
  ];
  const outcomes = planOutcomes(supported, story.timeZone, shown.asOf);
  const untold = { overdue: false, fulfilledBy: null };
  return events
    .map((event) => {
      const { support, contested } = event;
      const { overdue, fulfilledBy } = outcomes.get(event.slug) ?? untold;
      return { ...answerItem(event, audience), assessment: { support, contested, overdue, fulfilledBy } };
    })
    .toSorted((a, b) => compareBounds(boundsOf(a), boundsOf(b)) || compareSlugs(a.slug, b.slug));
}

function boundsOf({ earliest, latest }: WindowItem) {
  const read = (text: string | null) => (text === null ? null : Date.parse(text));
  return { earliest: read(earliest), latest: read(latest) };
}

function answerItem(row: ItemRow, { shown, story, locale, lanes }: Audience): Omit<WindowItem, "assessment"> {
  const { slug, kind, when, significance } = row;
  const { title, lang } = showTexts(row, locale, story.defaultLocale);
  return {
    slug,
    kind,
    phase: shown.asOf.precision === "now" ? row.phase : null,
    when,
    ...printBounds(edtfBounds(when, story.timeZone)),
    title,
    lang,
    lane: laneOf(row.lane, lanes),
    significance,
    url: `/${locale}/stories/${story.slug}/events/${slug}`,
  };
}

/** The lane of a column that `lanes` selects: that of a kind, or the slug itself. */
export function laneOf(value: string | null, lanes: LaneSort): string | null {
  return lanes === "kind" ? kinds[eventKindSchema.parse(value)].lane : value;
}
