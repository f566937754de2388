import type { WordTable } from "./word-table.ts";

/** Words of the preview beside the form, and of links to it. */
export const previewWords = {
  preview: { de: "Vorschau", en: "Preview" },
  close: { de: "Vorschau schließen", en: "Close the preview" },
  frame: { de: "Die Seite der Leser mit diesem Entwurf", en: "The readers' page with this draft" },
  language: { de: "Sprache der Vorschau", en: "Language of the preview" },
  asOf: { de: "Kenntnisstand", en: "As known on" },
  today: { de: "Heute", en: "Today" },
  follows: {
    de: "Zeigt, was gespeichert ist; mit jedem Speichern neu.",
    en: "Shows what is saved, anew with each save.",
  },
  share: { de: "Link weitergeben", en: "Hand on a link" },
  shareHelp: {
    de: "Wer den Link hat, sieht den Entwurf, wie er dann ist, bis der Link abläuft oder Sie ihn beenden.",
    en: "Who has the link sees the draft as it is then, until the link expires or you end it.",
  },
  lasts: { de: "Gilt", en: "Holds for" },
  hours1: { de: "1 Stunde", en: "1 hour" },
  hours24: { de: "1 Tag", en: "1 day" },
  hours168: { de: "7 Tage", en: "7 days" },
  hours720: { de: "30 Tage", en: "30 days" },
  make: { de: "Link anlegen", en: "Make a link" },
  link: { de: "Link, nur jetzt zu sehen", en: "Link, shown only now" },
  copy: { de: "Kopieren", en: "Copy" },
  copied: { de: "Kopiert.", en: "Copied." },
  notCopied: { de: "Bitte von Hand kopieren.", en: "Please copy it by hand." },
  links: { de: "Gültige Links", en: "Links that hold" },
  linkBy: { de: "von {name}, bis {until}", en: "by {name}, until {until}" },
  end: { de: "Beenden", en: "End" },
  endName: { de: "Link bis {until} beenden", en: "End the link until {until}" },
  ended: { de: "Der Link ist beendet.", en: "The link is ended." },
  failed: { de: "Das ist nicht gelungen.", en: "That did not work." },
} satisfies WordTable;
