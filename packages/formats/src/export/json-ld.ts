import { eventParagraphs, pageAddress } from "./event-words.ts";
import type { ExportedEvent, ExportedStory } from "./exported-story.ts";
import { noteOf } from "./feed-entries.ts";
import { isoDates } from "./iso-dates.ts";
import { actorNode } from "./json-ld-actor.ts";
import { claimNode } from "./json-ld-claim.ts";
import { type JsonLdNode, node, printJsonLd } from "./json-ld-context.ts";
import { eventId, eventNode } from "./json-ld-event.ts";
import { revisionsShown } from "./revisions-shown.ts";

/** How many updates the story's own page carries; the export has all. */
const updatesOnPage = 10;

/** The whole story as one JSON-LD document of schema.org's terms. */
export function writeJsonLd(story: ExportedStory): string {
  return printJsonLd([
    liveBlogNode(story, story.events),
    ...story.events.flatMap((event) => [
      eventNode(event, story),
      ...event.claims.map((claim) => claimNode(claim, event, story)),
    ]),
    ...[...story.actors.values()].map((actor) => actorNode(actor, story)),
  ]);
}

/** What the story's page says of itself to search engines: the head, and the last changes. */
export function storyPageJsonLd(story: ExportedStory): string {
  const last = story.events
    .map((event) => ({ event, at: revisionsShown(event, story).last }))
    .toSorted((a, b) => b.at - a.at)
    .slice(0, updatesOnPage);
  return printJsonLd([
    liveBlogNode(
      story,
      last.map(({ event }) => event),
    ),
  ]);
}

/** What an event's page says of itself: the article, the event, who claims what, and the corrections. */
export function eventPageJsonLd(event: ExportedEvent, story: ExportedStory): string {
  const named = new Set([
    ...event.actors,
    ...event.claims.flatMap(({ actor, party, via }) => [actor, party, via]),
  ]);
  return printJsonLd([
    node({ ...updateNode(event, story), "@type": "NewsArticle", isPartOf: { "@id": storyId(story) } }),
    eventNode(event, story),
    ...event.claims.map((claim) => claimNode(claim, event, story)),
    ...[...story.actors.values()]
      .filter(({ slug }) => named.has(slug))
      .map((actor) => actorNode(actor, story)),
  ]);
}

function storyId({ site, story }: ExportedStory): string {
  return `${site}${story.url}#story`;
}

function liveBlogNode(story: ExportedStory, updates: readonly ExportedEvent[]): JsonLdNode {
  const { title, summary, lang, url, changedAt, timeZone } = story.story;
  const dates = story.events.map((event) => isoDates(event, timeZone)).filter(({ start }) => start !== null);
  const ends = dates.map(({ start, end }) => end ?? start);
  const times = story.events.map((event) => revisionsShown(event, story));
  const [first, last] = times.reduce(
    ([from, to], time) => [Math.min(from, time.first), Math.max(to, time.last)],
    [Infinity, -Infinity],
  );
  return node({
    "@type": "LiveBlogPosting",
    "@id": storyId(story),
    headline: title,
    description: summary,
    inLanguage: lang ?? story.locale,
    url: pageAddress(url, story),
    datePublished: times.length === 0 ? null : new Date(first).toISOString(),
    dateModified: story.asOf === null || times.length === 0 ? changedAt : new Date(last).toISOString(),
    coverageStartTime: dates[0]?.start ?? null,
    coverageEndTime: ends.reduce((latest, end) => ((end ?? "") > (latest ?? "") ? end : latest), null),
    publisher: { "@type": "Organization", name: story.publisher, url: story.site },
    liveBlogUpdate: updates.map((event) => updateNode(event, story)),
  });
}

function updateNode(event: ExportedEvent, story: ExportedStory): JsonLdNode {
  const { first, last } = revisionsShown(event, story);
  return node({
    "@type": "BlogPosting",
    "@id": `${story.site}${event.url}#article`,
    headline: event.title,
    articleBody: eventParagraphs(event, story).join("\n\n"),
    inLanguage: event.lang ?? story.locale,
    url: pageAddress(event.url, story),
    datePublished: new Date(first).toISOString(),
    dateModified: new Date(last).toISOString(),
    about: { "@id": eventId(event, story) },
    correction: correctionNodes(event, story),
  });
}

function correctionNodes(event: ExportedEvent, story: ExportedStory): JsonLdNode[] {
  return event.revisions
    .filter(({ nature }) => nature === "correction")
    .flatMap((revision) =>
      noteOf(revision, story).map((text) =>
        node({
          "@type": "CorrectionComment",
          text,
          inLanguage: story.locale,
          datePublished: revision.publishedAt,
        }),
      ),
    );
}
