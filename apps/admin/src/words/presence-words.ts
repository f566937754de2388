import type { WordTable } from "./word-table.ts";

/** Words on who else is at an event. */
export const presenceWords = {
  editingOne: { de: "{names} bearbeitet dieses Ereignis gerade.", en: "{names} is editing this event." },
  editingMany: { de: "{names} bearbeiten dieses Ereignis gerade.", en: "{names} are editing this event." },
  openOne: { de: "{names} hat dieses Ereignis auch offen.", en: "{names} has this event open too." },
  openMany: { de: "{names} haben dieses Ereignis auch offen.", en: "{names} have this event open too." },
} satisfies WordTable;
