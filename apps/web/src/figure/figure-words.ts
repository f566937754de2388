import type { Locale } from "@claimline/model/locale";

const de = {
  heading: "Wie viele, und wer sagt das?",
  lede: "Jede Angabe steht für sich: Zahlen, die sich widersprechen, werden weder verrechnet noch gemittelt. Nicht alle zählen dasselbe; was gezählt wird, steht dabei.",
  chart: (what: string) => `${what}: jede Angabe nach Tag und Zahl`,
  table: "Alle Angaben",
  givenBy: (claims: string, parties: string) => `${claims} von ${parties}`,
  parties: { one: "Seite", many: "Seiten" },
  said: "Gesagt",
  source: "Quelle",
  event: "Ereignis",
  readAs:
    "Punkt: eine Zahl; gepunkteter Rand: „etwa“; Strich: von bis; nach oben oder unten auslaufend: „mindestens“ oder „höchstens“; ganz weich: nur ein Wort wie „Tausende“. Waagerecht der Tag, seit dem die Angabe bekannt ist.",
  undated: (count: string) => `${count} ohne bekannten Tag stehen nur in der Tabelle.`,
};

const en: typeof de = {
  heading: "How many, and who says so?",
  lede: "Each figure stands for itself: figures that conflict are neither added up nor averaged. Not all count the same; what is counted is given with each.",
  chart: (what) => `${what}: each figure by day and number`,
  table: "All figures",
  givenBy: (claims, parties) => `${claims} by ${parties}`,
  parties: { one: "party", many: "parties" },
  said: "Said",
  source: "Source",
  event: "Event",
  readAs:
    "Dot: one number; dotted edge: “about”; bar: from to; fading up or down: “at least” or “at most”; soft throughout: only a word such as “thousands”. From left to right the day since which the figure is known.",
  undated: (count) => `${count} without a known day are in the table only.`,
};

const words: Readonly<Record<Locale, typeof de>> = { de, en };

/** The words around figures. */
export function figureWords(locale: Locale): typeof de {
  return words[locale];
}

/** Units are stored as the desk writes them, in English; the usual ones are worded here. */
const units: Readonly<Record<string, Record<Locale, string>>> = {
  soldiers: { de: "Soldaten", en: "Soldiers" },
  persons: { de: "Personen", en: "People" },
  casualties: { de: "Tote und Verwundete", en: "Killed and wounded" },
  containers: { de: "Container", en: "Containers" },
  rounds: { de: "Schuss Munition", en: "Rounds of ammunition" },
  missiles: { de: "Raketen", en: "Missiles" },
  ships: { de: "Schiffe", en: "Ships" },
  brigades: { de: "Brigaden", en: "Brigades" },
  states: { de: "Staaten", en: "States" },
  machines: { de: "Maschinen", en: "Machines" },
};

/** A unit as a heading; one that isn't known here as it is stored. */
export function unitHeading(unit: string, locale: Locale): string {
  return (Object.hasOwn(units, unit) ? units[unit]?.[locale] : undefined) ?? unit;
}
