import type { Locale } from "@claimline/model/locale";

/** A page of plain paragraphs under headings. */
export interface PlainText {
  title: string;
  parts: readonly { heading: string; paragraphs: readonly string[] }[];
}

/** Who is responsible; the publisher's own text takes its place. */
export const imprint: Readonly<Record<Locale, PlainText>> = {
  de: {
    title: "Impressum",
    parts: [
      {
        heading: "Wer diese Seiten verantwortet",
        paragraphs: ["Wer diese Installation betreibt, hat hier noch keine Angaben gemacht."],
      },
      {
        heading: "Die Software",
        paragraphs: ["Diese Seiten laufen mit Claimline, freier Software unter der MIT-Lizenz."],
      },
    ],
  },
  en: {
    title: "Imprint",
    parts: [
      {
        heading: "Who is responsible for this site",
        paragraphs: ["Whoever runs this installation hasn’t given any details here yet."],
      },
      {
        heading: "The software",
        paragraphs: ["This site runs on Claimline, free software under the MIT licence."],
      },
    ],
  },
};

/** What data the site itself processes; the publisher may add to it. */
export const privacy: Readonly<Record<Locale, PlainText>> = {
  de: {
    title: "Datenschutz",
    parts: [
      {
        heading: "Keine Verfolgung",
        paragraphs: [
          "Diese Seiten zählen keine Besuche, setzen keine Werbung ein und binden nichts von anderen Anbietern ein. Schriften und Zeichen kommen von hier.",
        ],
      },
      {
        heading: "Ein Cookie, und nur auf Wunsch",
        paragraphs: [
          "Wer die Sprache wechselt, erhält ein Cookie mit dem Namen claimline-locale. Es enthält nur „de“ oder „en“ und gilt ein Jahr. Ohne Sprachwechsel wird keines gesetzt.",
        ],
      },
      {
        heading: "Was der Server sieht",
        paragraphs: [
          "Wie jeder Server sieht dieser die Adresse der Anfrage, die gewünschte Seite und die bevorzugte Sprache. Die Adresse dient dazu, übermäßig viele Anfragen abzuwehren. Wie lange Protokolle aufbewahrt werden, legt fest, wer diese Installation betreibt.",
          "Eine offene Seite hält eine Verbindung zu diesem Server, damit neue Veröffentlichungen sofort erscheinen. Dabei wird nichts über die Lesenden gespeichert.",
        ],
      },
      {
        heading: "Verweise auf Quellen",
        paragraphs: [
          "Quellen liegen auf fremden Seiten. Erst wer einem Verweis folgt, ruft sie auf; dort gelten deren Regeln.",
        ],
      },
    ],
  },
  en: {
    title: "Privacy",
    parts: [
      {
        heading: "No tracking",
        paragraphs: [
          "This site counts no visits, carries no advertising and embeds nothing from other providers. Fonts and marks come from here.",
        ],
      },
      {
        heading: "One cookie, and only on request",
        paragraphs: [
          "Whoever switches the language receives a cookie named claimline-locale. It holds only “de” or “en” and lasts a year. Without a switch none is set.",
        ],
      },
      {
        heading: "What the server sees",
        paragraphs: [
          "Like any server, this one sees the address a request comes from, the page asked for and the preferred language. The address is used to fend off excessive requests. How long logs are kept is decided by whoever runs this installation.",
          "An open page keeps a connection to this server, so that new publications appear at once. Nothing about readers is stored for it.",
        ],
      },
      {
        heading: "Links to sources",
        paragraphs: [
          "Sources lie on other sites. They are opened only by following a link; their own rules apply there.",
        ],
      },
    ],
  },
};
