import type { WordTable } from "./word-table.ts";

/** Words of the screen on which an administrator says who publishes the site. */
export const settingsWords = {
  settings: { de: "Einstellungen", en: "Settings" },
  about: {
    de: "Was rund um die Geschichten steht. Was leer ist, hat auf der öffentlichen Seite keinen Verweis und keine eigene Seite.",
    en: "What stands around the stories. What is empty has neither a link nor a page on the public site.",
  },
  notAllowed: {
    de: "Die Einstellungen ändert die Verwaltung.",
    en: "Settings are changed by administrators.",
  },
  siteName: { de: "Name der Seite", en: "Name of the site" },
  siteNameHint: { de: "Leer: Claimline.", en: "Empty: Claimline." },
  contact: { de: "Kontakt", en: "Contact" },
  reportMistake: { de: "Fehler melden an", en: "Report mistakes to" },
  reachHint: {
    de: "Eine E-Mail-Adresse oder eine Adresse im Netz (https://…).",
    en: "An e-mail address or an address on the web (https://…).",
  },
  reportHint: {
    de: "Bei einer E-Mail-Adresse nennt der Brief die Seite in dem Stand, den die Leserin oder der Leser sah.",
    en: "With an e-mail address the letter names the page as the reader saw it.",
  },
  imprint: { de: "Impressum", en: "Imprint" },
  privacy: { de: "Datenschutz", en: "Privacy" },
  markdown: {
    de: "Markdown: ## Überschrift, Leerzeile für einen Absatz, [Text](https://…). HTML wird weggelassen.",
    en: "Markdown: ## heading, an empty line between paragraphs, [text](https://…). HTML is left out.",
  },
  secondFactorRequired: {
    de: "Zweiter Faktor für Veröffentlichung und Verwaltung",
    en: "Second factor for publishers and administrators",
  },
  secondFactorHint: {
    de: "Wer diese Rollen hat, kann nach der Anmeldung nichts tun, bevor er eine App oder einen Passkey eingerichtet hat. Das gilt sofort, auch für Sie.",
    en: "Whoever has one of these roles can do nothing after signing in before they have set up an app or a passkey. This counts at once, for you too.",
  },
  save: { de: "Speichern", en: "Save" },
  saved: { de: "Gespeichert. Leser sehen es ab jetzt.", en: "Saved. Readers see it from now on." },
  unchanged: { de: "Nichts zu speichern.", en: "Nothing to save." },
  faults: {
    de: "Nicht gespeichert: Bitte berichtigen Sie die markierten Angaben.",
    en: "Not saved: please correct what is marked.",
  },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
  conflict: {
    de: "Jemand hat die Einstellungen inzwischen geändert. Es wurde nichts überschrieben; was Sie geschrieben haben, steht noch hier.",
    en: "Somebody has changed the settings meanwhile. Nothing was overwritten; what you wrote is still here.",
  },
  takeTheirs: { de: "Deren Stand laden", en: "Load theirs" },
  keepMine: { de: "Meine behalten und speichern", en: "Keep mine and save" },
} satisfies WordTable;
