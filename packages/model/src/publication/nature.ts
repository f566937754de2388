import { z } from "zod";
import type { Wording } from "../locale.ts";

/** What kind of change a publication is to what readers saw before; a correction says publicly what was wrong. */
export const natures = ["minor", "update", "correction"] as const;
export const natureSchema = z.enum(natures);
export type Nature = z.infer<typeof natureSchema>;

export const natureLabels: Readonly<Record<Nature, Wording>> = {
  minor: { de: "Kleine Änderung", en: "Minor change" },
  update: { de: "Aktualisierung", en: "Update" },
  correction: { de: "Korrektur", en: "Correction" },
};

/** What a publication did; together with the nature it makes an entry of the story's change log. */
const changeKinds = [
  "story_published",
  "story_unpublished",
  "event_published",
  "event_unpublished",
  "record_changed",
  "guide_published",
  "import",
] as const;
export const changeKindSchema = z.enum(changeKinds);
export type ChangeKind = z.infer<typeof changeKindSchema>;
