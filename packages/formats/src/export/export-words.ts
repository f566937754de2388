import type { Locale } from "@claimline/model/locale";

interface ExportWords {
  undated: string;
  when: string;
  assessment: string;
  correction: string;
  plans: (title: string) => string;
  corrections: (title: string) => string;
  changes: (title: string) => string;
  knownOn: (moment: string) => string;
  /** How many events have no date that a format could place them by. */
  withoutDate: (count: number) => string;
}

/** What the formats say themselves; everything else is the story's or the model's. */
export const exportWords: Readonly<Record<Locale, ExportWords>> = {
  de: {
    undated: "undatiert",
    when: "Wann",
    assessment: "Stand der Angaben",
    correction: "Korrektur",
    plans: (title) => `${title}: Angekündigtes`,
    corrections: (title) => `${title}: Korrekturen`,
    changes: (title) => `${title}: Änderungen`,
    knownOn: (moment) => `Kenntnisstand: ${moment}`,
    withoutDate: (count) =>
      count === 1 ? "1 Ereignis ohne Datum fehlt hier." : `${count} Ereignisse ohne Datum fehlen hier.`,
  },
  en: {
    undated: "undated",
    when: "When",
    assessment: "What the claims amount to",
    correction: "Correction",
    plans: (title) => `${title}: announced`,
    corrections: (title) => `${title}: corrections`,
    changes: (title) => `${title}: changes`,
    knownOn: (moment) => `As known: ${moment}`,
    withoutDate: (count) =>
      count === 1 ? "1 undated event is left out." : `${count} undated events are left out.`,
  },
};
