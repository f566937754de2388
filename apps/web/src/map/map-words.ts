import type { Locale } from "@claimline/model/locale";

const de = {
  drawing: "Karte der Orte",
  overview: "Übersicht",
  closer: (names: string) => `Ausschnitt: ${names}`,
  summary: (events: string, places: string) => `${events} an ${places}.`,
  several: "Ein Ereignis kann an mehreren Orten stehen.",
  without: (events: string) => `${events} ohne Ortsangabe.`,
  nowhere: "Zu diesen Ereignissen ist kein Ort angegeben.",
  places: "Orte",
  place: { one: "Ort", many: "Orten" },
  allPlaces: "Alle Orte",
  selected: (names: string) => `Ereignisse: ${names}`,
  chosen: "gewählt",
  readAs: "So liest sich die Karte",
  marks:
    "Das Zeichen ist das des wichtigsten Ereignisses am Ort, die Zahl sagt, wie viele Ereignisse dort verzeichnet sind.",
  areas:
    "Orte stehen als Zeichen; Länder und Regionen sind Flächen, weil genauer nichts angegeben ist. Eine Fläche mit weichem Rand steht für eine Gegend ohne feste Grenzen.",
  borders:
    "Grenzen: Natural Earth (gemeinfrei), vereinfacht. Die Krim ist als Teil der Ukraine gezeichnet, wie es die UN-Generalversammlung festgestellt hat (Resolution 68/262); Russland hält sie seit 2014 besetzt. Frontlinien sind nicht gezeichnet. Andere umstrittene Grenzen folgen der tatsächlichen Kontrolle und sagen nichts über Ansprüche.",
};

const en: typeof de = {
  drawing: "Map of the places",
  overview: "Overview",
  closer: (names) => `Closer look: ${names}`,
  summary: (events, places) => `${events} in ${places}.`,
  several: "An event can stand at several places.",
  without: (events) => `${events} without a place.`,
  nowhere: "No place is given for these events.",
  places: "Places",
  place: { one: "place", many: "places" },
  allPlaces: "All places",
  selected: (names) => `Events: ${names}`,
  chosen: "chosen",
  readAs: "How to read the map",
  marks:
    "The mark is that of the most significant event at the place; the number says how many events are recorded there.",
  areas:
    "Towns are marks; countries and regions are areas, because nothing more exact is given. An area with a soft edge stands for a part of the world without fixed borders.",
  borders:
    "Borders: Natural Earth (public domain), simplified. Crimea is drawn as part of Ukraine, as the UN General Assembly has affirmed (resolution 68/262); Russia has occupied it since 2014. Front lines are not drawn. Other disputed borders follow actual control and say nothing about claims.",
};

const words: Readonly<Record<Locale, typeof de>> = { de, en };

/** The words of the map. */
export function mapWords(locale: Locale): typeof de {
  return words[locale];
}
