import { assessStory } from "@claimline/model/claim/assessment";
import { findingsOf } from "@claimline/model/desk/desk-findings";
import type { DeskFinding } from "@claimline/model/desk/desk-view";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { Locale } from "@claimline/model/locale";
import type { Visibility, WorkState } from "@claimline/model/publication/state";
import { asOfNow } from "@claimline/model/time/as-of";
import { dayOf } from "@claimline/model/time/day";
import type { WindowItem } from "@claimline/model/timeline/window";
import { z } from "zod";
import type { SignedInContext } from "../context.ts";
import { contradictedSinceEdit } from "./contradicted-since.ts";
import { listDeskRecords } from "./list-desk-records.ts";

type Shown = Pick<
  EventContent,
  "slug" | "kind" | "phase" | "when" | "title" | "summary" | "significance" | "places"
>;

/** What lists and charts of a story's working side need of one event, and what follows from its claims. */
export interface DeskDraft extends Shown {
  id: string;
  version: number;
  state: WorkState;
  visibility: Visibility;
  createdById: string | null;
  contributorIds: readonly string[];
  updatedById: string | null;
  updatedAt: Date;
  claimCount: number;
  findings: readonly DeskFinding[];
  /** What a search looks into, in small letters. */
  searched: string;
  assessment: WindowItem["assessment"];
  party: string | null;
}

interface DraftedStory {
  id: string;
  timeZone: string;
  defaultLocale: Locale;
}

/** Events that are read and checked at once, whatever the story's size. */
const batch = 500;
/** Stories kept at hand. */
const mostStories = 4;

interface Kept {
  stamp: string;
  drafts: Promise<readonly DeskDraft[]>;
}

const keptBy = new WeakMap<object, Map<string, Kept>>();

/**
 * All events of a story as they are written now. Read and assessed once for as long as no event, no actor and no source
 * changes (and the day, on which announcements become overdue): an editor who moves a chart, or several who look at
 * it, ask for the same. Events come in batches, of which only what is shown stays in memory.
 */
export async function readDeskDrafts(
  ctx: SignedInContext,
  story: DraftedStory,
): Promise<readonly DeskDraft[]> {
  const stamp = await stampOf(ctx, story);
  const stories = keptBy.get(ctx.database) ?? new Map<string, Kept>();
  keptBy.set(ctx.database, stories);
  const known = stories.get(story.id);
  stories.delete(story.id);
  const kept = known?.stamp === stamp ? known : { stamp, drafts: readAll(ctx, story) };
  stories.set(story.id, kept);
  for (const oldest of [...stories.keys()].slice(0, -mostStories)) stories.delete(oldest);
  try {
    return await kept.drafts;
  } catch (error) {
    if (stories.get(story.id) === kept) stories.delete(story.id);
    throw error;
  }
}

const stampSchema = z.tuple([z.object({ stamp: z.string() })]);

/** Another text whenever something that the drafts are made of has changed. */
async function stampOf({ database, now }: SignedInContext, { id, timeZone }: DraftedStory): Promise<string> {
  const rows: unknown = await database.$queryRaw`
    select concat_ws('/',
      (select concat_ws(',', count(*), sum(version), max(updated_at),
                        md5(string_agg(state::text || visibility::text, ',' order by id)))
       from event where story_id = ${id}::uuid and trashed_at is null),
      (select concat_ws(',', count(*), sum(version)) from actor),
      (select concat_ws(',', count(*), sum(version)) from place),
      (select concat_ws(',', count(*), sum(version)) from source)) as stamp`;
  const [{ stamp }] = stampSchema.parse(rows);
  return `${stamp}/${timeZone}/${dayOf(now(), timeZone)}`;
}

async function readAll(ctx: SignedInContext, story: DraftedStory): Promise<DeskDraft[]> {
  const { id: storyId, timeZone } = story;
  const { actors, places: allPlaces, sources } = await listDeskRecords(ctx);
  const records = { actors: bySlugOf(actors), places: bySlugOf(allPlaces), sources: bySlugOf(sources) };
  const rows = [];
  const events: EventContent[] = [];
  for (let after: string | undefined; ;) {
    const some = await ctx.database.timelineEvent.findMany({
      where: { storyId, trashedAt: null, ...(after !== undefined && { id: { gt: after } }) },
      select: {
        id: true,
        version: true,
        state: true,
        visibility: true,
        createdById: true,
        contributorIds: true,
        updatedById: true,
        updatedAt: true,
        createdAt: true,
        content: true,
      },
      orderBy: { id: "asc" },
      take: batch,
    });
    for (const { content, ...row } of some) {
      rows.push(row);
      events.push(eventContentSchema.parse(content));
    }
    after = some.at(-1)?.id;
    if (some.length < batch) break;
  }
  const bySlug = assessStory({ events, ...records, timeZone }, asOfNow(ctx.now(), timeZone));
  const contradicted = await contradictedSinceEdit(
    ctx.database,
    rows.map(({ id, createdAt }, index) => ({ id, createdAt, content: events[index] })),
  );
  const setting = { ...story, now: ctx.now(), events: new Set(events.map(({ slug }) => slug)) };
  return rows.flatMap(({ createdAt: _createdAt, ...row }, index) => {
    const event = events[index];
    if (!event) return [];
    const { slug, kind, phase, when, title, summary, significance, places } = event;
    const found = bySlug.get(slug);
    const { support, contested, overdue, fulfilledBy } = found ?? unassessed;
    const assessment = { support, contested, overdue, fulfilledBy };
    const parties = found?.parties ?? [];
    const desked = {
      content: event,
      assessment: { overdue, parties },
      contradictedSince: contradicted.has(row.id),
    };
    return [
      {
        ...row,
        slug,
        kind,
        phase,
        when,
        title,
        summary,
        significance,
        places,
        assessment,
        party: parties[0]?.party ?? null,
        claimCount: event.claims.length,
        findings: findingsOf(desked, records, setting),
        searched: searchedIn(event),
      },
    ];
  });
}

const unassessed = { support: "none", contested: false, overdue: false, fulfilledBy: null } as const;

function searchedIn({ slug, title, summary }: EventContent): string {
  return [slug, ...Object.values(title), ...Object.values(summary)].join(" ").toLocaleLowerCase("und");
}

function bySlugOf<Item extends { slug: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.slug, item]));
}
