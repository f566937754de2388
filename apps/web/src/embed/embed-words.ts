import type { Locale } from "@claimline/model/locale";

interface EmbedWords {
  whole: string;
  nothing: string;
}

/** What is said in a frame on another site's page. */
export const embedWords: Readonly<Record<Locale, EmbedWords>> = {
  de: { whole: "Die ganze Geschichte mit Belegen", nothing: "Darauf passt kein Ereignis." },
  en: { whole: "The whole story with evidence", nothing: "No event matches this." },
};
