import type { EventItem } from "@claimline/api/event/event-answer";
import { supports } from "@claimline/model/claim/support";
import type { Place } from "@claimline/model/place/schema";
import { chooseFrames, type MapFrames } from "./map-frame.ts";

/** A place with what happened there, as far as it is asked for. */
export interface PlaceOnMap {
  place: Place;
  /** In the order of the world. */
  events: readonly EventItem[];
  /** The assessment that stands for the place on the map. */
  telling: EventItem["assessment"];
  /** How often each assessment occurs there, the most telling first. */
  tally: readonly { assessment: EventItem["assessment"]; count: number }[];
}

/** What the map of a story shows. */
export interface StoryMap {
  /** Where it looks: the same for every filter, so that filtering moves nothing. */
  frames: MapFrames;
  /** Where most happens first. */
  places: readonly PlaceOnMap[];
  /** Slugs of the places that were chosen. */
  chosen: readonly string[];
  /** What happened at the chosen places, in the order of the world. */
  chosenEvents: readonly EventItem[];
  /** How many events are asked for, and how many of them say no place. */
  eventCount: number;
  withoutPlace: number;
}

export interface StoryMapInput {
  /** Every place that the story names. */
  places: ReadonlyMap<string, Place>;
  /** The places of every event that is visible at the moment, filtered or not. */
  visible: readonly { places: readonly string[] }[];
  /** The events asked for, wherever they happened, in the order of the world. */
  events: readonly EventItem[];
  chosen: readonly string[];
}

/** Puts events at their places. */
export function makeStoryMap({ places, visible, events, chosen }: StoryMapInput): StoryMap {
  const weights = new Map<string, number>();
  for (const slug of visible.flatMap((event) => event.places)) {
    weights.set(slug, (weights.get(slug) ?? 0) + 1);
  }
  const points = [...weights].flatMap(([slug, weight]) => {
    const place = places.get(slug);
    return place ? [{ ...place, isCountry: place.precision === "country", weight }] : [];
  });
  const there = [...places.values()].flatMap((place) => placeWith(place, events));
  return {
    frames: chooseFrames(points.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))),
    places: there.toSorted(
      (a, b) => b.events.length - a.events.length || (a.place.slug < b.place.slug ? -1 : 1),
    ),
    chosen,
    chosenEvents: events.filter((event) => event.places.some((place) => chosen.includes(place))),
    eventCount: events.length,
    withoutPlace: events.filter((event) => event.places.length === 0).length,
  };
}

function placeWith(place: Place, events: readonly EventItem[]): PlaceOnMap[] {
  const its = events.filter((event) => event.places.includes(place.slug));
  const telling = its.toSorted(moreTelling);
  const [first] = telling;
  if (first === undefined) return [];
  const tally = Map.groupBy(telling, ({ assessment }) =>
    [assessment.support, assessment.contested, assessment.overdue, assessment.fulfilledBy !== null].join(),
  );
  return [
    {
      place,
      events: its,
      telling: first.assessment,
      tally: [...tally.values()].flatMap((same) =>
        same[0] ? [{ assessment: same[0].assessment, count: same.length }] : [],
      ),
    },
  ];
}

/** What happened tells more than that something was said; then what matters more, is contested, is surer. */
function moreTelling(a: EventItem, b: EventItem): number {
  const isSaid = ({ assessment }: EventItem) => Number(assessment.support === "stated");
  const surety = ({ assessment }: EventItem) => supports.indexOf(assessment.support);
  return (
    isSaid(a) - isSaid(b) ||
    b.significance - a.significance ||
    Number(b.assessment.contested) - Number(a.assessment.contested) ||
    surety(b) - surety(a) ||
    (a.slug < b.slug ? -1 : 1)
  );
}
