import type { DatabaseTransaction } from "@claimline/db/database";
import { type Actor, actorSchema } from "@claimline/model/actor/schema";
import { type EventContent, eventContentSchema } from "@claimline/model/event/schema";
import type { CitedRecord } from "@claimline/model/event/rules";
import { referencesIn } from "@claimline/model/reference";
import { type StoryContent, storyContentSchema } from "@claimline/model/story/schema";

/** A story whose readers see a record, and the slugs of its live events that cite it. */
export interface ShowingStory {
  story: StoryContent;
  events: readonly string[];
}

/** Where readers see a record, by the story's id: an actor also where somebody speaks who speaks for it. */
export async function storiesShowing(
  tx: DatabaseTransaction,
  { kind, slug }: { kind: CitedRecord["kind"]; slug: string },
): Promise<ReadonlyMap<string, ShowingStory>> {
  const shown = await tx.publishedRecord.findMany({
    where: { kind, slug, untilRev: null, story: { state: "published" } },
    select: { storyId: true, story: { select: { content: true } } },
  });
  const found = new Map<string, ShowingStory>();
  for (const { storyId, story } of shown) {
    const cited = kind === "actor" ? await speakersFor(tx, storyId, slug) : new Set([slug]);
    const rows = await tx.publishedEvent.findMany({
      where: { storyId, untilRev: null },
      select: { slug: true, content: true },
      orderBy: { slug: "asc" },
    });
    const events = rows
      .filter(({ content }) => content !== null && cites(eventContentSchema.parse(content), kind, cited))
      .map((event) => event.slug);
    if (events.length > 0) found.set(storyId, { story: storyContentSchema.parse(story.content), events });
  }
  return found;
}

function cites(content: EventContent, kind: CitedRecord["kind"], slugs: ReadonlySet<string>): boolean {
  return referencesIn(eventContentSchema, content).some(({ to, slug }) => to === kind && slugs.has(slug));
}

/** The actor and all those that speak for it, as the story shows them. */
async function speakersFor(
  tx: DatabaseTransaction,
  storyId: string,
  slug: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx.publishedRecord.findMany({ where: { storyId, kind: "actor", untilRev: null } });
  const actors = rows.map(({ content }): Actor => actorSchema.parse(content));
  const found = new Set([slug]);
  for (const principal of found) {
    for (const actor of actors) if (actor.speaksFor === principal) found.add(actor.slug);
  }
  return found;
}
