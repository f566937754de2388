import type { PublicDatabase } from "@claimline/db/database";
import { storyContentSchema } from "@claimline/model/story/schema";
import { type Day, dayOf, endOfDay, startOfDay } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";

/** A stretch of time in which a story shows the same without anything being published. */
export interface PresentMoment {
  day: Day;
  /** When the time of an event has passed last, upon which a plan may have become overdue; `null` when none has. */
  passed: Instant | null;
  /** First and last instant of the stretch: then the day ends, or the time of another event. */
  from: Instant;
  until: Instant;
}

/** The stretch in which `now` lies, of a story at a `rev`; `null` when it showed nothing then. */
export async function loadPresentMoment(
  database: Pick<PublicDatabase, "publishedSpan" | "publishedStory">,
  { storyId, rev }: { storyId: string; rev: number },
  now: Instant,
): Promise<PresentMoment | null> {
  const shownAtRev = { storyId, fromRev: { lte: rev }, OR: [{ untilRev: null }, { untilRev: { gt: rev } }] };
  const [story, passed, coming] = await Promise.all([
    database.publishedStory.findFirst({ where: shownAtRev, select: { content: true } }),
    database.publishedSpan.aggregate({
      where: { ...shownAtRev, present: true, ends: { lt: now } },
      _max: { ends: true },
    }),
    database.publishedSpan.aggregate({
      where: { ...shownAtRev, present: true, ends: { gte: now } },
      _min: { ends: true },
    }),
  ]);
  if (!story) return null;
  const { timeZone } = storyContentSchema.parse(story.content);
  const day = dayOf(now, timeZone);
  const last = passed._max.ends === null ? null : Number(passed._max.ends);
  const next = coming._min.ends === null ? Infinity : Number(coming._min.ends);
  return {
    day,
    passed: last,
    from: Math.max(startOfDay(day, timeZone), (last ?? -Infinity) + 1),
    until: Math.min(endOfDay(day, timeZone), next),
  };
}
