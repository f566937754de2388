import type { ExportedEvent, ExportedStory } from "./exported-story.ts";

/** When what is shown of an event appeared first and last, as instants, and how often it was published. */
export interface RevisionsShown {
  first: number;
  last: number;
  count: number;
}

/**
 * The publications of an event. On an `asOf` day those are the times at which its claims became known: what was published since
 * isn't told, and most stories are written down later than they happened.
 */
export function revisionsShown(
  { claims, revisions }: Pick<ExportedEvent, "claims" | "revisions">,
  { asOf, story }: ExportedStory,
): RevisionsShown {
  const times =
    asOf === null
      ? revisions.map(({ publishedAt }) => publishedAt)
      : claims.flatMap(({ knownFrom }) => knownFrom ?? []);
  const instants = times.map((time) => Date.parse(time)).toSorted((a, b) => a - b);
  const changedAt = Date.parse(story.changedAt);
  return { first: instants[0] ?? changedAt, last: instants.at(-1) ?? changedAt, count: instants.length };
}
