import type { WordTable } from "./word-table.ts";

/** Words that stand around every screen. */
export const frameWords = {
  newsroom: { de: "Redaktion", en: "Newsroom" },
  description: {
    de: "Ereignisse schreiben, prüfen und veröffentlichen",
    en: "Write, review and publish events",
  },
  language: { de: "Sprache", en: "Language" },
  skip: { de: "Zum Inhalt springen", en: "Skip to content" },
  loading: { de: "Wird geladen", en: "Loading" },
  tryAgain: { de: "Erneut versuchen", en: "Try again" },
  notLoaded: { de: "Das konnte nicht geladen werden.", en: "This could not be loaded." },
  noConnection: {
    de: "Der Server ist nicht erreichbar. Bitte prüfen Sie die Verbindung; was Sie geschrieben haben, bleibt hier stehen.",
    en: "The server can't be reached. Please check the connection; what you have written stays here.",
  },
  unreadable: {
    de: "Der Server hat unverständlich geantwortet. Bitte versuchen Sie es noch einmal.",
    en: "The server gave an answer that can't be read. Please try again.",
  },
  requestId: { de: "Kennung für die Technik: {id}", en: "Reference for support: {id}" },
  signedOut: { de: "Ihre Anmeldung ist abgelaufen.", en: "Your session has ended." },
  signInElsewhere: {
    de: "In neuem Tab anmelden und hier weiterarbeiten",
    en: "Sign in in a new tab and carry on here",
  },
  notFoundTitle: { de: "Diese Seite gibt es nicht.", en: "There is no such page." },
  failedTitle: { de: "Diese Seite ist fehlgeschlagen.", en: "This page has failed." },
  office: { de: "Verwaltung", en: "Administration" },
  copy: { de: "Kopieren", en: "Copy" },
  copied: { de: "Kopiert.", en: "Copied." },
  toStart: { de: "Zur Übersicht", en: "To the overview" },
} satisfies WordTable;
