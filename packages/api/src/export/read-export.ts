import type { ExportedEvent, ExportedStory } from "@claimline/formats/export/exported-story";
import type { Context } from "../context.ts";
import { answerEvent } from "../event/event-answer.ts";
import { answerClaim, answerRelations, type RevisionAnswer } from "../event/event-detail.ts";
import { matchesFilter } from "../event/event-filter.ts";
import { listPublications } from "../event/list-publications.ts";
import { openStory } from "../publication/open-story.ts";
import type { EventView, StoryView } from "../publication/story-view.ts";
import { listActors, listPlaces } from "../record/list-records.ts";
import { shownSettings } from "../site/load-settings.ts";
import { answerStory } from "../story/story-answer.ts";
import { siteNameOf } from "@claimline/model/site/settings";
import type { ExportInput } from "./export-address.ts";

/** What an export is made of, and what it is called by. */
export interface ExportReading {
  view: StoryView;
  /** Those of the view that the export has. */
  events: readonly EventView[];
  exported: ExportedStory;
}

/** More records than a story can have: all of them. */
const all = { limit: 1_000_000 };

/** Reads what an export is written from, through the same gate as every page. @throws ProblemError `not-found`, `as-of-in-future`, `invalid-input` */
export async function readExport(
  ctx: Context,
  input: ExportInput,
  { site, path }: { site: string; path: string },
): Promise<ExportReading> {
  const view = await openStory(ctx, input);
  const locale = input.locale ?? ctx.locale;
  const { story, asOf, rev } = input;
  const question = { story, locale, ...all, ...(asOf !== undefined && { asOf }), rev: view.edition.rev };
  const [actors, places, publications, settings] = await Promise.all([
    listActors(ctx, question),
    listPlaces(ctx, question),
    listPublications(ctx, { storyId: view.edition.storyId }, view),
    shownSettings(ctx.database),
  ]);
  const { parties } = input;
  const events = parties
    ? view.events.filter((event) => matchesFilter(event, view, { parties }, null))
    : view.events;
  const exported = {
    site,
    publisher: siteNameOf(settings),
    path,
    locale,
    asOf: asOf ?? null,
    pinned: rev ?? null,
    story: answerStory(view, locale),
    events: events.map((event) =>
      exportEvent(event, view, { locale, revisions: publications.get(event.published.id) ?? [] }),
    ),
    actors: new Map(actors.items.map((actor) => [actor.slug, actor])),
    places: new Map(places.items.map((place) => [place.slug, place])),
    sources: view.edition.sources,
  };
  return { view, events, exported };
}

function exportEvent(
  event: EventView,
  view: StoryView,
  { locale, revisions }: { locale: ExportedStory["locale"]; revisions: readonly RevisionAnswer[] },
): ExportedEvent {
  return {
    ...answerEvent(event, view, locale),
    relations: answerRelations(event, view, locale),
    claims: event.claims.map((claim) => answerClaim(claim, view, locale)),
    revisions,
  };
}
