import type { Locale } from "@claimline/model/locale";

/** What is said when something went wrong on our side; apart from all other words, because browsers load it. */
export const errorWords: Readonly<Record<Locale, { title: string; text: string; tryAgain: string }>> = {
  de: {
    title: "Bei uns ist etwas schiefgegangen",
    text: "Der Fehler ist vermerkt. Bitte laden Sie die Seite neu.",
    tryAgain: "Neu laden",
  },
  en: {
    title: "Something went wrong on our side",
    text: "The fault has been noted. Please reload the page.",
    tryAgain: "Reload",
  },
};
