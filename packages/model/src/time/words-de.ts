import type { DateGrain, DatePart, DateWords } from "./date-words.ts";

const SEASONS = { 21: "Frühjahr", 22: "Sommer", 23: "Herbst", 24: "Winter" };
const PARTS: Record<DatePart, string> = { day: "Tag", month: "Monat", year: "Jahr" };

/** After "ab", "seit": days and decades take an article. */
function dative(grain: DateGrain | null, bare: string): string {
  if (grain === "day") return `dem ${bare}`;
  return grain === "decade" ? `den ${bare}n` : bare;
}

function at(grain: DateGrain, bare: string): string {
  switch (grain) {
    case "day":
      return `am ${bare}`;
    case "month":
    case "season":
      return `im ${bare}`;
    case "year":
      return `im Jahr ${bare}`;
    case "decade":
      return `in den ${bare}n`;
  }
}

const THEN: Record<DateGrain, string> = {
  day: "an diesem Tag",
  month: "in diesem Monat",
  season: "in dieser Jahreszeit",
  year: "in diesem Jahr",
  decade: "in diesem Jahrzehnt",
};

function planned(cancelled: boolean): string {
  return cancelled ? "war geplant" : "geplant";
}

export const wordsDe: DateWords = {
  monthWidth: "long",
  loneDay: (day) => `${day}.`,
  dayOfMonth: (day, month) => `${day}. ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  decade: (firstYear) => `${firstYear}er-Jahre`,
  decadeEnd: (bare) => dative("decade", bare),
  beforeChrist: (year) => `${year} v. Chr.`,
  unknownDate: "Zeitpunkt unbekannt",
  unknownParts: (parts) => `${parts.map((part) => PARTS[part]).join(" und ")} unbekannt`,
  yearBetween: (first, last) => `Jahr zwischen ${first} und ${last}`,
  givenAs: (text) => `angegeben als ${text}`,
  at,
  about: (grain, date, bare) =>
    `etwa ${bare || (grain !== "day" && grain !== "decade") ? date : at(grain, date)}`,
  uncertain: (date) => `vermutlich ${date}`,
  neighbours: (first, last) => `${first}/${last}`,
  between: (first, last) => `zwischen ${first} und ${last}`,
  fromTo: (grain, first, last) =>
    `${grain === "day" ? "vom" : "von"} ${first} bis ${last.startsWith("den ") ? `zu ${last}` : last}`,
  bareRange: (first, last) => `${first} bis ${last}`,
  onOrBefore: (grain, bare) =>
    grain ? `vor ${dative(grain, bare)} oder ${THEN[grain]}` : `spätestens ${bare}`,
  until: (grain, bare) => `bis ${grain === "day" ? `zum ${bare}` : bare}`,
  from: (grain, bare) => `ab ${dative(grain, bare)}`,
  since: (grain, bare) => `seit ${dative(grain, bare)}`,
  startUnknown: (date) => `${date}, Beginn unbekannt`,
  endUnknown: (date) => `${date}, Ende unbekannt`,
  plannedFor: (bare, cancelled) => `${planned(cancelled)} für ${bare}`,
  plannedBy: (bare, cancelled) => `${planned(cancelled)} bis ${bare}`,
  plannedFrom: (grain, bare, cancelled) => `${planned(cancelled)} ab ${dative(grain, bare)}`,
  plannedOtherwise: (date, cancelled) => `${planned(cancelled)}: ${date}`,
  atTime: (date, time) => `${date} um ${time}`,
  bareAtTime: (date, time) => `${date}, ${time}`,
  clock: (time, zone) => (zone ? `${time} Uhr (${zone})` : `${time} Uhr`),
};

export const shortWordsDe: DateWords = {
  ...wordsDe,
  monthWidth: "short",
  at: (_grain, bare) => bare,
  about: (_grain, date) => `ca. ${date}`,
  uncertain: (date) => `verm. ${date}`,
  decadeEnd: (bare) => bare,
  between: dashed,
  fromTo: (_grain, first, last) => dashed(first, last),
  bareRange: dashed,
  onOrBefore: (_grain, bare) => `bis ${bare}`,
  until: (_grain, bare) => `bis ${bare}`,
  from: (_grain, bare) => `ab ${bare}`,
  since: (_grain, bare) => `seit ${bare}`,
  plannedFor: (bare, cancelled) => `${planned(cancelled)} ${bare}`,
  plannedFrom: (_grain, bare, cancelled) => `${planned(cancelled)} ab ${bare}`,
  atTime: (date, time) => `${date}, ${time}`,
  clock: (time, zone) => (zone ? `${time} ${zone}` : time),
};

/** "8.–13. Okt.", but with spaces where the first part has some itself, or is a year beside a day, or either has a dash. */
function dashed(first: string, last: string): string {
  const isYearBesideDay = /^\d{3}/.test(first) && last.includes(" ");
  const isSpaced = /[ –]/.test(first) || last.includes("–") || isYearBesideDay;
  return isSpaced ? `${first} – ${last}` : `${first}–${last}`;
}
