import type { Locale } from "@claimline/model/locale";

interface ErrorWords {
  title: string;
  text: string;
  tryAgain: string;
  toStories: string;
}

/** What is said when something went wrong on our side; apart from all other words, because browsers load it. */
export const errorWords: Readonly<Record<Locale, ErrorWords>> = {
  de: {
    title: "Bei uns ist etwas schiefgegangen",
    text: "Der Fehler ist vermerkt. Bitte laden Sie die Seite neu.",
    tryAgain: "Neu laden",
    toStories: "Zu den Geschichten",
  },
  en: {
    title: "Something went wrong on our side",
    text: "The fault has been noted. Please reload the page.",
    tryAgain: "Reload",
    toStories: "To the stories",
  },
};
