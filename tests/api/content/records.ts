import { type Actor, actorSchema } from "@claimline/model/actor/schema";
import { type Place, placeSchema } from "@claimline/model/place/schema";
import { type Source, sourceSchema } from "@claimline/model/source/schema";

/** An actor that may be published. */
export function makeActor(changed: Partial<Actor> & { slug: string }): Actor {
  return actorSchema.parse({
    kind: "state",
    name: { de: `Akteur ${changed.slug}`, en: `Actor ${changed.slug}` },
    role: null,
    speaksFor: null,
    isoCountry: null,
    wikidata: null,
    pluralIn: [],
    ...changed,
  });
}

/** A place that may be published. */
export function makePlace(changed: Partial<Place> & { slug: string }): Place {
  return placeSchema.parse({
    name: { de: `Ort ${changed.slug}`, en: `Place ${changed.slug}` },
    isoCountry: null,
    isoSubdivision: null,
    latitude: 46.5,
    longitude: 30.7,
    precision: "city",
    ...changed,
  });
}

/** A source that may be published, out on 2024-10-20. */
export function makeSource(changed: Partial<Source> & { slug: string }): Source {
  return sourceSchema.parse({
    kind: "news_report",
    title: `Source ${changed.slug}`,
    publisher: "Wire",
    publisherAbsence: null,
    language: "en",
    publishedAt: "2024-10-20",
    url: `https://example.org/${changed.slug}`,
    urlAbsence: null,
    archiveUrl: null,
    reliability: null,
    credibility: null,
    remark: null,
    ...changed,
  });
}
