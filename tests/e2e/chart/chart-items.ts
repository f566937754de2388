import { readFileSync } from "node:fs";
import { storyBundleSchema } from "@claimline/formats/story-bundle";
import { assessStory } from "@claimline/model/claim/assessment";
import { kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Locale } from "@claimline/model/locale";
import { asOfDay, asOfNow } from "@claimline/model/time/as-of";
import { edtfBounds, printBounds } from "@claimline/model/time/bounds";
import { compareBounds } from "@claimline/model/time/compare-bounds";
import type { WindowItem } from "@claimline/model/timeline/window";

const file = new URL("../../../stories/nordkorea-truppen-russland.json", import.meta.url);
const now = Date.parse("2026-11-23T08:00:00Z");

/** The first story's events as the chart gets them, without a server. */
export function firstStoryItems(asOf: string | null, locale: Locale): WindowItem[] {
  const bundle = storyBundleSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const { timeZone } = bundle.story;
  const assessments = assessStory(
    {
      timeZone,
      actors: new Map(bundle.actors.map((actor) => [actor.slug, actor])),
      sources: new Map(bundle.sources.map((source) => [source.slug, source])),
      events: bundle.events,
    },
    asOf === null ? asOfNow(now, timeZone) : asOfDay(asOf, timeZone),
  );
  return bundle.events
    .flatMap((event): WindowItem[] => {
      const assessment = assessments.get(event.slug);
      if (!assessment || event.when === null) return [];
      const { support, contested, overdue, fulfilledBy } = assessment;
      return [
        {
          slug: event.slug,
          kind: event.kind,
          phase: asOf === null ? event.phase : null,
          when: event.when,
          ...printBounds(edtfBounds(event.when, timeZone)),
          title: event.title[locale] ?? event.title.de ?? event.slug,
          lang: null,
          lane: kinds[event.kind].lane,
          significance: event.significance,
          assessment: { support, contested, overdue, fulfilledBy },
          url: `/${locale}/stories/x/events/${event.slug}`,
        },
      ];
    })
    .toSorted((a, b) => compareBounds(boundsOf(a), boundsOf(b)));
}

/** An event on a day or in another EDTF value. */
export function chartItem(
  slug: string,
  when: string,
  more: Partial<WindowItem> & { timeZone?: string } = {},
): WindowItem {
  const { timeZone = "Europe/Berlin", ...rest } = more;
  return {
    slug,
    kind: "statement",
    phase: "occurred",
    when,
    ...printBounds(edtfBounds(when, timeZone)),
    title: `Ereignis ${slug}`,
    lang: null,
    lane: "signals",
    significance: 50,
    assessment: { support: "stated", contested: false, overdue: false, fulfilledBy: null },
    url: `/de/stories/x/events/${slug}`,
    ...rest,
  };
}

function boundsOf({ earliest, latest }: WindowItem) {
  return { earliest: earliest && Date.parse(earliest), latest: latest && Date.parse(latest) } as {
    earliest: number | null;
    latest: number | null;
  };
}
