import { openPreview } from "@claimline/api/preview/open-preview";
import { openStory } from "@claimline/api/publication/open-story";
import { createReadingCaller } from "@claimline/api/routers";
import type { Locale } from "@claimline/model/locale";
import { parseAsOf } from "@claimline/model/time/as-of";
import { dayOf } from "@claimline/model/time/day";
import type { Instant } from "@claimline/model/time/instant";
import type { EventReading } from "../event/read-event.ts";
import { findProblem } from "../problem/find-problem.ts";
import { readMoment, type SearchParams } from "../reading/moment.ts";
import { namesIn } from "../reading/names.ts";
import { readingContext } from "../reading/reading-context.ts";

/** What a preview shows, and until when its link holds. */
export interface PreviewReading {
  reading: EventReading;
  expiresAt: Instant;
}

/**
 * Reads an event's draft by the token of a preview, by the same procedures as the event's page. A day that the story
 * doesn't have is passed over. @throws ProblemError `not-found`, `preview-ended`
 */
export async function readPreview(
  token: string,
  search: SearchParams,
  locale: Locale,
): Promise<PreviewReading> {
  const published = await readingContext(locale);
  const preview = await openPreview(published, token);
  const context = { ...published, editions: preview.editions };
  const caller = createReadingCaller(context);

  const { timeZone } = await caller.story.bySlug({ slug: preview.story, locale });
  const asked = readMoment(search).moment.asOf;
  const now = context.now();
  const isPast = asked !== undefined && parseAsOf(asked, { now, timeZone }).ok;
  const moment = isPast ? { asOf: asked } : {};
  const written = search["asof"];
  const ignored = isPast || written === undefined || written === "" ? [] : [`asof=${String(written)}`];

  const story = await caller.story.bySlug({ slug: preview.story, locale, ...moment });
  const event = await caller.event
    .bySlug({ story: preview.story, slug: preview.event, locale, ...moment })
    .catch((error: unknown) => {
      // The draft is there; a claim on which it could be known is not.
      if (findProblem(error) === "not-found") return null;
      throw error;
    });
  const view = await openStory(context, { story: preview.story, ...moment });
  return {
    reading: {
      story,
      event,
      moment,
      ignored,
      names: namesIn(view, locale),
      // Of what was published; the draft's own differences the newsroom compares.
      differences: [],
      today: dayOf(now, timeZone),
    },
    expiresAt: preview.expiresAt,
  };
}
