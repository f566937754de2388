import type { Wording } from "@claimline/model/locale";
import { type StoryHead, storyHeadSchema } from "@claimline/model/story/schema";

/** The fields of a story in the order in which they are written, with their words. */
export const storyLabels: Readonly<Record<keyof StoryHead, Wording>> = {
  title: { de: "Titel", en: "Title" },
  topic: { de: "Thema über dem Titel", en: "Topic above the title" },
  summary: { de: "Zusammenfassung", en: "Summary" },
  slug: { de: "Adresse", en: "Address" },
  defaultLocale: { de: "Hauptsprache", en: "Main language" },
  timeZone: { de: "Zeitzone", en: "Time zone" },
  lanes: { de: "Zeilen der Zeitleiste", en: "Lanes of the timeline" },
};

export const storyFields = storyHeadSchema
  .keyof()
  .options.toSorted((a, b) => Object.keys(storyLabels).indexOf(a) - Object.keys(storyLabels).indexOf(b));
