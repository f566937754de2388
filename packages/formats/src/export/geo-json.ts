import { whenPrecision } from "@claimline/model/time/when-precision";
import { assessmentInWords, pageAddress, whenInWords } from "./event-words.ts";
import type { ExportedEvent, ExportedPlace, ExportedStory } from "./exported-story.ts";

/**
 * The story as GeoJSON (RFC 7946): a feature for each place of each event. A place that is a region or a country has no geometry, for
 * a point would be a false one; its ISO codes say which it is. An event without a place has no geometry either.
 */
export function writeGeoJson(story: ExportedStory): string {
  const { rev, title, timeZone } = story.story;
  return JSON.stringify({
    type: "FeatureCollection",
    // Foreign members (RFC 7946, 6.1).
    claimline: { story: story.story.slug, title, rev, asOf: story.asOf, timeZone, language: story.locale },
    features: story.events.flatMap((event) => {
      const places = event.places.flatMap((slug) => story.places.get(slug) ?? []);
      return (places.length === 0 ? [null] : places).map((place) => feature(event, place, story));
    }),
  });
}

function feature(event: ExportedEvent, place: ExportedPlace | null, story: ExportedStory) {
  const { support, contested, overdue, fulfilledBy, sentence, parties } = event.assessment;
  return {
    type: "Feature",
    id: place === null ? event.slug : `${event.slug}/${place.slug}`,
    geometry: place === null ? null : geometryOf(place),
    properties: {
      event: event.slug,
      kind: event.kind,
      title: event.title,
      summary: event.summary,
      language: event.lang ?? story.locale,
      when: event.when,
      whenWords: whenInWords(event, story),
      earliest: event.earliest,
      latest: event.latest,
      ...(event.when !== null && dateOf(event.when)),
      phase: event.phase,
      significance: event.significance,
      support,
      contested,
      overdue,
      fulfilledBy,
      assessment: assessmentInWords(event, story),
      sentence,
      parties: parties.map(({ party, stance, since }) => ({ party, stance, since })),
      actors: event.actors,
      place: place === null ? null : placeOf(place),
      url: pageAddress(event.url, story),
    },
  };
}

function dateOf(when: string) {
  const { precision, imprecisions } = whenPrecision(when);
  return { datePrecision: precision, dateImprecisions: imprecisions };
}

function geometryOf({ precision, longitude, latitude }: ExportedPlace) {
  if (precision !== "point" && precision !== "city") return null;
  return { type: "Point", coordinates: [longitude, latitude] };
}

function placeOf({ slug, name, precision, isoCountry, isoSubdivision, longitude, latitude }: ExportedPlace) {
  return {
    slug,
    name,
    precision,
    isoCountry,
    isoSubdivision,
    // Stands for the place in a list or a table of distances; to draw it there would mislead.
    referencePoint: [longitude, latitude],
  };
}
