import { z } from "zod";
import { laneSchema } from "../event/lane.ts";
import { localeSchema } from "../locale.ts";
import { localizedTextSchema } from "../localized-text.ts";
import { slugSchema } from "../slug.ts";
import { isTimeZone } from "../time/time-zone.ts";
import { guideSchema } from "./guide.ts";

/** A zone of the IANA time zone database that this runtime knows. */
const timeZoneSchema = z.string().max(64).refine(isTimeZone, { error: "time-zone" });

/** All that an editor writes of a story itself: a running topic whose events are told in one zone and default locale. */
export const storyContentSchema = z.strictObject({
  slug: slugSchema,
  /** The topic above the headline, such as "War against Ukraine". */
  topic: localizedTextSchema(60),
  title: localizedTextSchema(160),
  summary: localizedTextSchema(800),
  defaultLocale: localeSchema,
  timeZone: timeZoneSchema,
  /** The lanes that the chart shows, in order. */
  lanes: z.array(laneSchema).max(12),
  guide: guideSchema,
});

/** A story without its guided reading, which is written and published by itself: what the story's own form holds. */
export const storyHeadSchema = storyContentSchema.omit({ guide: true });

export type StoryHead = z.infer<typeof storyHeadSchema>;

export type StoryContent = z.infer<typeof storyContentSchema>;
