import { z } from "zod";
import type { Wording } from "../locale.ts";

/** What an editor is to notice about an event as it is written now; `desk-findings.ts` decides. */
export const deskFindings = [
  "overdue",
  "single_source",
  "one_side",
  "contradicted",
  "missing_translation",
  "no_archive",
  "missing_data",
] as const;
export const deskFindingSchema = z.enum(deskFindings);
export type DeskFinding = z.infer<typeof deskFindingSchema>;

/** The views that every desk has: what waits for who looks, and the events with each finding. */
export const deskViews = ["waiting", ...deskFindings] as const;
export const deskViewSchema = z.enum(deskViews);
export type DeskView = z.infer<typeof deskViewSchema>;

/** The name of a view, and what it shows in a sentence. */
export const deskViewLabels: Readonly<Record<DeskView, { name: Wording; about: Wording }>> = {
  waiting: {
    name: { de: "Wartet auf mich", en: "Waiting for me" },
    about: {
      de: "Was Ihnen zugeteilt ist und was Sie prüfen, freigeben, veröffentlichen, überarbeiten oder noch einmal ansehen können.",
      en: "What was assigned to you, and what you can review, approve, publish, rework or give a second look.",
    },
  },
  overdue: {
    name: { de: "Überfällige Pläne", en: "Overdue plans" },
    about: {
      de: "Angekündigt, der Termin ist vorbei, und niemand meldet, was daraus wurde.",
      en: "Announced, the date has passed, and nothing reports what became of it.",
    },
  },
  single_source: {
    name: { de: "Nur eine Quelle", en: "Single source" },
    about: {
      de: "Alle Aussagen stützen sich auf ein und dieselbe Quelle.",
      en: "All claims rest on one and the same source.",
    },
  },
  one_side: {
    name: { de: "Nur eine Seite", en: "Only one side" },
    about: {
      de: "Nur eine Partei hat sich zu dem Ereignis geäußert.",
      en: "Only one party has spoken about the event.",
    },
  },
  contradicted: {
    name: { de: "Seither widersprochen", en: "Contradicted since" },
    about: {
      de: "Ein anderes Ereignis widerspricht und ist nach der letzten Bearbeitung geschrieben.",
      en: "Another event contradicts it, written after this one was last edited.",
    },
  },
  missing_translation: {
    name: { de: "Übersetzung fehlt", en: "Missing translation" },
    about: {
      de: "Titel, Zusammenfassung oder eine Aussage gibt es nicht in jeder Sprache.",
      en: "Title, summary or a statement isn't there in every language.",
    },
  },
  no_archive: {
    name: { de: "Ohne Archivkopie", en: "No archive copy" },
    about: {
      de: "Eine zitierte Webadresse hat keine Archivkopie.",
      en: "A cited web address has no archived copy.",
    },
  },
  missing_data: {
    name: { de: "Angaben fehlen", en: "Missing data" },
    about: {
      de: "So ließe sich das Ereignis nicht veröffentlichen: Es fehlt noch etwas.",
      en: "The event couldn't be published like this: something is still lacking.",
    },
  },
};
