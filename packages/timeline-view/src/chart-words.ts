import { type Locale, type Wording } from "@claimline/model/locale";

/** Everything the chart itself says; dates, assessments and lanes are worded by the model. */
const words = {
  chart: { de: "Zeitleiste", en: "Timeline" },
  events: { de: "Ereignisse in der Zeitleiste", en: "Events on the timeline" },
  keysHint: {
    de: "Pfeiltasten wechseln das Ereignis, Eingabe öffnet es, Fragezeichen zeigt alle Tasten.",
    en: "Arrow keys move between events, Enter opens one, question mark lists all keys.",
  },
  toolbar: { de: "Ausschnitt der Zeitleiste", en: "Range of the timeline" },
  fit: { de: "Alles zeigen", en: "Show all" },
  zoomIn: { de: "Vergrößern", en: "Zoom in" },
  zoomOut: { de: "Verkleinern", en: "Zoom out" },
  today: { de: "Heute", en: "Today" },
  previous: { de: "Voriges Ereignis", en: "Previous event" },
  next: { de: "Nächstes Ereignis", en: "Next event" },
  help: { de: "Tasten und Gesten", en: "Keys and gestures" },
  create: { de: "Neues Ereignis", en: "New event" },
  without: { de: "Ohne Zuordnung", en: "Not assigned" },
  withoutParty: { de: "Ohne Partei", en: "No party" },
  withoutPlace: { de: "Ohne Ort", en: "No place" },
  loading: { de: "wird geladen", en: "loading" },
  failed: {
    de: "Dieser Ausschnitt konnte nicht geladen werden.",
    en: "This range couldn’t be loaded.",
  },
  retry: { de: "Erneut versuchen", en: "Try again" },
  none: { de: "In diesem Ausschnitt liegt kein Ereignis.", en: "No event lies in this range." },
  noneAtAll: { de: "Kein Ereignis hat ein Datum.", en: "No event has a date." },
  overview: { de: "Übersicht", en: "Overview" },
  rangeStart: { de: "Anfang des Ausschnitts", en: "Start of the range" },
  rangeEnd: { de: "Ende des Ausschnitts", en: "End of the range" },
  inSight: { de: "Zu sehen", en: "In view" },
  together: {
    de: "Diese Ereignisse liegen zu dicht beieinander; die Liste zeigt sie einzeln.",
    en: "These events lie too close together; the list shows them one by one.",
  },
  moveStarted: {
    de: "Verschieben: Pfeiltasten ändern den Tag, Eingabe legt ab, Escape bricht ab.",
    en: "Moving: arrow keys change the day, Enter drops, Escape gives up.",
  },
  moveStopped: { de: "Verschieben abgebrochen.", en: "Move cancelled." },
  mayNotMove: {
    de: "Dieses Ereignis kann hier nicht verschoben werden.",
    en: "This event can’t be moved here.",
  },
} as const satisfies Record<string, Wording>;

/** A word or sentence of the chart. */
export function say(word: keyof typeof words, locale: Locale): string {
  return words[word][locale];
}

/** "12 Ereignisse", "1 event". */
export function sayEvents(count: number, locale: Locale): string {
  const number = sayNumber(count, locale);
  if (locale === "de") return count === 1 ? "1 Ereignis" : `${number} Ereignisse`;
  return count === 1 ? "1 event" : `${number} events`;
}

/** How many events there are and how they are shown: "41 Ereignisse, davon 35 einzeln, 6 zusammengefasst, 0 ohne Datum". */
export function sayCounts(
  counts: { total: number; single: number; grouped: number; undated: number; before: number; after: number },
  locale: Locale,
): string {
  const n = (count: number): string => sayNumber(count, locale);
  const { total, single, grouped, undated, before, after } = counts;
  const events = sayEvents(total, locale);
  const away = [
    before > 0 && (locale === "de" ? `${n(before)} davor` : `${n(before)} earlier`),
    after > 0 && (locale === "de" ? `${n(after)} danach` : `${n(after)} later`),
  ].filter((part) => part !== false);
  const split =
    locale === "de"
      ? `${events}, davon ${n(single)} einzeln, ${n(grouped)} zusammengefasst, ${n(undated)} ohne Datum`
      : `${events}: ${n(single)} on their own, ${n(grouped)} in groups, ${n(undated)} without a date`;
  return away.length === 0 ? split : `${split} · ${away.join(", ")}`;
}

/** A day count with its direction, for the move mode: "3 Tage später". */
export function sayShift(days: number, locale: Locale): string {
  const size = Math.abs(days);
  if (locale === "de") {
    const unit = size === 1 ? "1 Tag" : `${size} Tage`;
    return days === 0 ? "wie bisher" : `${unit} ${days > 0 ? "später" : "früher"}`;
  }
  const unit = size === 1 ? "1 day" : `${size} days`;
  return days === 0 ? "as before" : `${unit} ${days > 0 ? "later" : "earlier"}`;
}

const numberFormats: Record<Locale, Intl.NumberFormat> = {
  de: new Intl.NumberFormat("de"),
  en: new Intl.NumberFormat("en"),
};

/** A count with its thousands set apart. */
export function sayNumber(count: number, locale: Locale): string {
  return numberFormats[locale].format(count);
}
