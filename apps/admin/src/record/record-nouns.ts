import { actorSchema } from "@claimline/model/actor/schema";
import { placeSchema } from "@claimline/model/place/schema";
import type { Action } from "@claimline/model/publication/permission";
import { sourceSchema } from "@claimline/model/source/schema";
import type { Wording } from "@claimline/model/locale";
import type { z } from "zod";

export const recordNouns = ["actor", "place", "source"] as const;

export type RecordNoun = (typeof recordNouns)[number];

export function isRecordNoun(text: string): text is RecordNoun {
  return recordNouns.some((noun) => noun === text);
}

interface NounForm {
  schema: z.ZodObject;
  /** The field that the slug is made from. */
  named: "name" | "title";
  action: Action;
  heading: Wording;
  editing: Wording;
  labels: Readonly<Record<string, Wording>>;
}

const codes = {
  slug: { de: "Kennung", en: "Identifier" },
  isoCountry: { de: "Land (ISO 3166, etwa KR)", en: "Country (ISO 3166, such as KR)" },
};

/** How a record of each noun is made: by its schema of the model, with words for its fields. */
export const recordForms: Readonly<Record<RecordNoun, NounForm>> = {
  actor: {
    schema: actorSchema,
    named: "name",
    action: "actor.create",
    heading: { de: "Neuer Akteur", en: "New actor" },
    editing: { de: "Akteur „{name}“ ändern", en: "Change the actor “{name}”" },
    labels: {
      ...codes,
      name: { de: "Name", en: "Name" },
      kind: { de: "Was es ist", en: "What it is" },
      role: { de: "Amt oder Aufgabe", en: "Office or role" },
      speaksFor: { de: "Spricht für", en: "Speaks for" },
      wikidata: { de: "Wikidata (etwa Q884)", en: "Wikidata (such as Q884)" },
      pluralIn: { de: "Steht in der Mehrzahl auf", en: "Is plural in" },
    },
  },
  place: {
    schema: placeSchema,
    named: "name",
    action: "place.create",
    heading: { de: "Neuer Ort", en: "New place" },
    editing: { de: "Ort „{name}“ ändern", en: "Change the place “{name}”" },
    labels: {
      ...codes,
      name: { de: "Name", en: "Name" },
      isoSubdivision: {
        de: "Verwaltungseinheit (ISO 3166-2, etwa RU-KRS)",
        en: "Subdivision (ISO 3166-2, such as RU-KRS)",
      },
      latitude: { de: "Breite in Grad", en: "Latitude in degrees" },
      longitude: { de: "Länge in Grad", en: "Longitude in degrees" },
      precision: { de: "Der Punkt steht für", en: "The point stands for" },
    },
  },
  source: {
    schema: sourceSchema,
    named: "title",
    action: "source.create",
    heading: { de: "Neue Quelle", en: "New source" },
    editing: { de: "Quelle „{name}“ ändern", en: "Change the source “{name}”" },
    labels: {
      ...codes,
      kind: { de: "Was es ist", en: "What it is" },
      title: { de: "Überschrift", en: "Headline" },
      publisher: { de: "Herausgeber", en: "Publisher" },
      publisherAbsence: { de: "Warum kein Herausgeber", en: "Why no publisher" },
      language: { de: "Sprache (etwa de, en, ko)", en: "Language (such as de, en, ko)" },
      publishedAt: { de: "Erschienen", en: "Published" },
      url: { de: "Web-Adresse", en: "Web address" },
      urlAbsence: { de: "Warum keine Web-Adresse", en: "Why no web address" },
      archiveUrl: { de: "Adresse im Archiv", en: "Archived at" },
      reliability: { de: "Zuverlässigkeit der Quelle", en: "Reliability of the source" },
      credibility: {
        de: "Glaubwürdigkeit (1 bestätigt bis 6 nicht zu beurteilen)",
        en: "Credibility (1 confirmed to 6 can't be judged)",
      },
      remark: { de: "Bemerkung", en: "Remark" },
    },
  },
};
