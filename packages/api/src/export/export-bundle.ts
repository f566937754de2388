import { type StoryBundle, printStoryBundle } from "@claimline/formats/story-bundle";
import type { EventContent } from "@claimline/model/event/schema";
import type { GuideStep } from "@claimline/model/story/guide";
import { printInstant } from "@claimline/model/time/instant";
import { knownSteps } from "../story/guide-answer.ts";
import type { EventView } from "../publication/story-view.ts";
import type { ExportReading } from "./read-export.ts";

/**
 * The story as a bundle that can be imported again: what editors have written, in all languages, as far as it is known at the moment.
 * Relations and steps of the guided reading lead to events of the bundle only.
 */
export function writeBundle({ view, events, exported }: ExportReading): string {
  const { edition, asOf } = view;
  const slugs = new Set(events.map(({ content }) => content.slug));
  const contents = events.map((event) => knownContent(event, slugs, asOf.precision === "now"));
  const cited = new Set(
    contents.flatMap(({ claims }) => claims.flatMap((claim) => claim.sources)).map(({ source }) => source),
  );
  const bundle: StoryBundle = {
    format: "claimline-story",
    formatVersion: 1,
    story: { ...edition.story, guide: knownSteps(view).filter(leadsTo(slugs)) },
    actors: [...edition.actors.values()].filter(({ slug }) => exported.actors.has(slug)),
    places: [...edition.places.values()].filter(({ slug }) => exported.places.has(slug)),
    sources: [...edition.sources.values()].filter(({ slug }) => cited.has(slug)),
    events: contents,
    exportedFrom: {
      url: `${exported.site}${exported.path}`,
      rev: edition.rev,
      publishedAt: printInstant(edition.publishedAt),
      asOf: exported.asOf,
      assessments: events.map(({ content, assessment }) => {
        const { support, contested, overdue, fulfilledBy, rule } = assessment;
        return { event: content.slug, support, contested, overdue, fulfilledBy, rule };
      }),
    },
  };
  return printStoryBundle(bundle);
}

function leadsTo(events: ReadonlySet<string>) {
  return ({ show }: GuideStep) => show.type === "view" || events.has(show.event);
}

/** What of an event is known: claims, their figures, and, of another day than today, no summary of how it stands today. */
function knownContent(
  { content, claims }: EventView,
  events: ReadonlySet<string>,
  isNow: boolean,
): EventContent {
  const known = new Set(claims.map(({ claim }) => claim.slug));
  return {
    ...content,
    phase: isNow ? content.phase : "unknown",
    quantities: content.quantities.filter(({ claim }) => known.has(claim)),
    relations: content.relations.filter(({ event }) => events.has(event)),
    // In the order of the editors, which is part of what they have written.
    claims: content.claims.filter(({ slug }) => known.has(slug)),
  };
}
