import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";

/** The state of an event that a form is based on. */
export type SavedEvent = Pick<
  DeskEventDetail,
  "id" | "slug" | "version" | "state" | "visibility" | "savedAt" | "savedBy" | "content" | "note"
>;
