import type { DateGrain, DateWords } from "./date-words.ts";

const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

function named(grain: DateGrain | null, bare: string): string {
  return grain === "decade" ? `the ${bare}` : bare;
}

function at(grain: DateGrain, bare: string): string {
  return grain === "day" ? `on ${bare}` : `in ${named(grain, bare)}`;
}

function planned(cancelled: boolean): string {
  return cancelled ? "was planned" : "planned";
}

export const wordsEn: DateWords = {
  monthWidth: "long",
  loneDay: (day) => String(day),
  dayOfMonth: (day, month) => `${day} ${month}`,
  withYear: (date, year) => `${date} ${year}`,
  season: (season, year) => `${SEASONS[season]} ${year}`,
  decade: (firstYear) => `${firstYear}s`,
  decadeEnd: (bare) => named("decade", bare),
  beforeChrist: (year) => `${year} BC`,
  unknownDate: "date unknown",
  unknownParts: (parts) => `${parts.join(" and ")} unknown`,
  yearBetween: (first, last) => `year between ${first} and ${last}`,
  givenAs: (text) => `given as ${text}`,
  at,
  about: (grain, date) => `about ${named(grain, date)}`,
  uncertain: (date) => `probably ${date}`,
  neighbours: dashed,
  between: (first, last) => `between ${first} and ${last}`,
  fromTo: (_grain, first, last) => `from ${first} to ${last}`,
  bareRange: (first, last) => `${first} to ${last}`,
  onOrBefore: (grain, bare) =>
    grain ? `${grain === "day" ? "on" : "in"} or before ${named(grain, bare)}` : `no later than ${bare}`,
  until: (grain, bare) => `until ${named(grain, bare)}`,
  from: (grain, bare) => `from ${named(grain, bare)}`,
  since: (grain, bare) => `since ${named(grain, bare)}`,
  startUnknown: (date) => `${date}, start unknown`,
  endUnknown: (date) => `${date}, end unknown`,
  plannedFor: (bare, cancelled) => `${planned(cancelled)} for ${bare}`,
  plannedBy: (bare, cancelled) => `${planned(cancelled)} by ${bare}`,
  plannedFrom: (grain, bare, cancelled) => `${planned(cancelled)} from ${named(grain, bare)}`,
  plannedOtherwise: (date, cancelled) => `${planned(cancelled)}: ${date}`,
  atTime: (date, time) => `${date} at ${time}`,
  bareAtTime: (date, time) => `${date}, ${time}`,
  clock: (time, zone) => (zone ? `${time} (${zone})` : time),
};

export const shortWordsEn: DateWords = {
  ...wordsEn,
  monthWidth: "short",
  at: (_grain, bare) => bare,
  about: (_grain, date) => `c. ${date}`,
  uncertain: (date) => `prob. ${date}`,
  decadeEnd: (bare) => bare,
  between: dashed,
  fromTo: (_grain, first, last) => dashed(first, last),
  bareRange: dashed,
  onOrBefore: (_grain, bare) => `by ${bare}`,
  until: (_grain, bare) => `until ${bare}`,
  plannedFor: (bare, cancelled) => `${planned(cancelled)} ${bare}`,
  atTime: (date, time) => `${date}, ${time}`,
  clock: (time, zone) => (zone ? `${time} ${zone}` : time),
};

/** "8–13 Oct", but with spaces where the first part has some itself or is a year beside a day. */
function dashed(first: string, last: string): string {
  const isYearBesideDay = /^\d{3}/.test(first) && last.includes(" ");
  const isSpaced = /[ –]/.test(first) || last.includes("–") || isYearBesideDay;
  return isSpaced ? `${first} – ${last}` : `${first}–${last}`;
}
