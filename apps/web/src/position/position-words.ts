import type { Locale } from "@claimline/model/locale";
import type { PositionOrder } from "./position-order.ts";

const de = {
  close: "Schließen",
  stanceOf: (party: string, event: string) => `Haltung: ${party} zu „${event}“`,
  sortEvents: "Ereignisse nach",
  sortParties: "Seiten nach",
  eventOrders: {
    significance: "Bedeutung",
    date: "Datum",
    moves: "Zahl der Wechsel",
    contested: "Widerspruch",
  } satisfies Record<PositionOrder["events"], string>,
  partyOrders: {
    events: "Zahl der Haltungen",
    claims: "Zahl der Aussagen",
    moves: "Zahl der Wechsel",
  } satisfies Record<PositionOrder["parties"], string>,
};

const en: typeof de = {
  close: "Close",
  stanceOf: (party, event) => `Stance: ${party} on “${event}”`,
  sortEvents: "Events by",
  sortParties: "Parties by",
  eventOrders: {
    significance: "significance",
    date: "date",
    moves: "changes of stance",
    contested: "opposition",
  },
  partyOrders: { events: "number of stances", claims: "number of claims", moves: "changes of stance" },
};

const words: Readonly<Record<Locale, typeof de>> = { de, en };

/** The words around positions. */
export function positionWords(locale: Locale): typeof de {
  return words[locale];
}
