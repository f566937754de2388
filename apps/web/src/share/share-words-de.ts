import { noun } from "../words/counted.ts";

/** What is said in German where a page is shared, cited, printed or returned to. */
export const shareWordsDe = {
  share: "Teilen und zitieren",
  link: "Link",
  linkHint: "Zeigt immer den neuesten Stand.",
  linkHintThen: "Zeigt, was an diesem Tag bekannt war, mit späteren Korrekturen.",
  copyLink: "Link kopieren",
  pinned: "Link auf diesen Stand",
  pinnedHint: "Zeigt auch später genau das, was jetzt hier steht.",
  copyPinned: "Link auf diesen Stand kopieren",
  cite: "Zitieren",
  copyCitation: "Zitat kopieren",
  embed: "Einbetten",
  embedHint:
    "Zeigt diese Ansicht auf einer anderen Seite, ohne Cookies. Mit theme=dark oder theme=light dunkel oder hell.",
  copyEmbed: "Code zum Einbetten kopieren",
  copied: "Kopiert.",
  notCopied: "Kopieren ist hier nicht möglich. Der Text ist markiert.",

  knownThen: (moment: string) => `Kenntnisstand ${moment}`,
  revision: (rev: number, day: string) => `Fassung ${rev} vom ${day}`,
  accessed: (day: string) => `abgerufen am ${day}`,
  openQuote: "„",
  closeQuote: "“",

  contestedOf: (count: string) => `davon bestritten ${count}`,
  pictureAlt: (title: string, rest: string) => `${title}. ${rest}`,

  sinceVisit: "Seit Ihrem letzten Besuch am",
  changes: noun("Änderung", "Änderungen"),
  dismiss: "Ausblenden",
  newSince: "neu für Sie",

  zone: "Uhrzeiten:",
  printedClaims: "Belege",
};
