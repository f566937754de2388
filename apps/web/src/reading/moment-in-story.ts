import { missingStory } from "@claimline/api/publication/missing-story";
import type { Locale } from "@claimline/model/locale";
import { parseAsOf } from "@claimline/model/time/as-of";
import type { AskedMoment } from "./moment.ts";
import { readingContext } from "./reading-context.ts";

/**
 * The moment asked for without what the story doesn't have: a day to come, or a `rev` that was never published. Such
 * an address is a slip, and answered with what there is. @throws ProblemError `not-found` without such a story
 */
export async function momentInStory(
  slug: string,
  { moment, ignored }: AskedMoment,
  locale: Locale,
): Promise<AskedMoment> {
  const { editions, now } = await readingContext(locale);
  const present = await editions.find(slug);
  if (!present) throw await missingStory(editions, slug);
  const { asOf, rev, ...rest } = moment;
  const { timeZone } = present.story;
  const isPast = asOf !== undefined && parseAsOf(asOf, { now: now(), timeZone }).ok;
  const isPublished = rev !== undefined && (await editions.find(slug, rev)) !== null;
  return {
    moment: { ...(isPast && { asOf }), ...(isPublished && { rev }), ...rest },
    ignored: [
      ...ignored,
      ...(asOf === undefined || isPast ? [] : [`asof=${asOf}`]),
      ...(rev === undefined || isPublished ? [] : [`rev=${rev}`]),
    ],
  };
}
