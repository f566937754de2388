import { noun } from "../words/counted.ts";

/** What the guided reading says, in German. */
export const guideWordsDe = {
  begin: "Geführt lesen",
  steps: noun("Schritt", "Schritte"),
  region: "Geführtes Lesen",
  step: (number: string, all: string) => `Schritt ${number} von ${all}`,
  previous: "Vorheriger Schritt",
  next: "Weiter",
  nextName: "Weiter zum nächsten Schritt",
  close: "Geführtes Lesen beenden",
  notKnown: (moment: string) => `Kenntnisstand ${moment}: Davon war noch nichts bekannt.`,
  asOfToday: "Diesen Schritt mit heutigem Stand zeigen",
  toView: "Zur Ansicht dieses Schritts",
};
