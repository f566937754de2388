import { firstOf, type SearchParams } from "../reading/moment.ts";

/** What events, and parties, stand in order of; the first of each unless an address asks for another. */
export const eventOrders = ["significance", "date", "moves", "contested"] as const;
export const partyOrders = ["events", "claims", "moves"] as const;

export interface PositionOrder {
  events: (typeof eventOrders)[number];
  parties: (typeof partyOrders)[number];
}

const parameters = { events: "sort", parties: "partysort" } as const;

/** Reads the order of the positions, and which parameters for it mean nothing. */
export function readOrder(search: SearchParams): { order: PositionOrder; ignored: string[] } {
  const [events, parties] = [firstOf(search[parameters.events]), firstOf(search[parameters.parties])];
  const asked = {
    events: eventOrders.find((order) => order === events),
    parties: partyOrders.find((order) => order === parties),
  };
  return {
    order: { events: asked.events ?? eventOrders[0], parties: asked.parties ?? partyOrders[0] },
    ignored: [
      ...(events !== undefined && asked.events === undefined ? [`${parameters.events}=${events}`] : []),
      ...(parties !== undefined && asked.parties === undefined ? [`${parameters.parties}=${parties}`] : []),
    ],
  };
}

/** The parameters that ask for an order, without the defaults. */
export function orderEntries({ events, parties }: PositionOrder): [name: string, value: string][] {
  return [
    ...(events === eventOrders[0] ? [] : [[parameters.events, events] satisfies [string, string]]),
    ...(parties === partyOrders[0] ? [] : [[parameters.parties, parties] satisfies [string, string]]),
  ];
}
