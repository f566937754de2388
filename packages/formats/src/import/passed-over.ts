import type { Wording } from "@claimline/model/locale";

/** Why something of a file isn't imported, by code. */
export const passedOverWordings: Readonly<Record<string, Wording>> = {
  title: {
    de: "Titelseite: Die Geschichte hat ihren eigenen Titel.",
    en: "Title slide: the story has a title of its own.",
  },
  era: {
    de: "Epoche: Es gibt hier keine Entsprechung.",
    en: "Era: there is nothing that corresponds to it here.",
  },
};
