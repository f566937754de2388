import { z } from "zod";
import { eventKindSchema } from "../event/kinds/all-kinds.ts";
import type { Wording } from "../locale.ts";
import { visibilitySchema, workStateSchema } from "../publication/state.ts";
import { deskViewSchema } from "./desk-view.ts";

/** What the desk's list is ordered by; the last changed, the latest or the most significant first, titles from A, what is due first. */
const deskSorts = ["changed", "due", "when", "significance", "title"] as const;
export const deskSortSchema = z.enum(deskSorts);
export type DeskSort = z.infer<typeof deskSortSchema>;

export const deskSortLabels: Readonly<Record<DeskSort, Wording>> = {
  changed: { de: "Zuletzt geändert", en: "Last changed" },
  due: { de: "Fälligkeit", en: "Due time" },
  when: { de: "Zeit des Geschehens", en: "Time of the event" },
  significance: { de: "Bedeutung", en: "Significance" },
  title: { de: "Titel", en: "Title" },
};

/** Which of a story's events the desk shows, and in which order: as it is asked for, stands in addresses and is kept. */
export const deskFilterSchema = z.strictObject({
  view: deskViewSchema.optional(),
  states: z.array(workStateSchema).max(5).optional(),
  visibility: visibilitySchema.optional(),
  kinds: z.array(eventKindSchema).max(12).optional(),
  /** At least so significant. */
  significance: z.int().min(1).max(5).optional(),
  /** Id of the account that has taken it on; `me` for who asks, `nobody` for what nobody has. */
  assignee: z.string().min(1).max(64).optional(),
  /** Words that must all occur in the title, the summary or the address, whatever the language. */
  q: z.string().trim().max(200).optional(),
  sort: deskSortSchema.optional(),
  /** The other way round; what can't be ordered stays last. */
  reverse: z.boolean().optional(),
});

export type DeskListFilter = z.infer<typeof deskFilterSchema>;

/** The name that somebody gives a filter to find it again. */
export const viewNameSchema = z.string().trim().min(1).max(80);
