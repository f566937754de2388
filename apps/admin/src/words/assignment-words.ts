import type { WordTable } from "./word-table.ts";

/** Words of who is to do what until when. */
export const assignmentWords = {
  assignment: { de: "Zuteilung", en: "Assignment" },
  nobody: { de: "Niemand hat es übernommen.", en: "Nobody has taken it on." },
  to: { de: "{name}", en: "{name}" },
  mine: { de: "mir", en: "me" },
  until: { de: "{name}, bis {due}", en: "{name}, due {due}" },
  late: { de: "{name}, fällig seit {due}", en: "{name}, overdue since {due}" },
  by: { de: "zugeteilt von {name}, {at}", en: "assigned by {name}, {at}" },
  bySomebody: { de: "zugeteilt, {at}", en: "assigned, {at}" },
  assign: { de: "Zuteilen", en: "Assign" },
  change: { de: "Zuteilung ändern", en: "Change the assignment" },
  takeBack: { de: "Zuteilung zurücknehmen", en: "Take the assignment back" },
  handBack: { de: "Abgeben", en: "Hand back" },
  person: { de: "Wer", en: "Who" },
  choose: { de: "Bitte wählen", en: "Please choose" },
  self: { de: "{name} (Sie)", en: "{name} (you)" },
  personMissing: { de: "Bitte wählen Sie, wer es übernimmt.", en: "Please choose who is to do it." },
  dueDay: { de: "Bis zum Tag", en: "Due on" },
  dueTime: { de: "Uhrzeit", en: "Time" },
  dueHint: {
    de: "Ohne Uhrzeit gilt das Ende des Tages. Zone: {zone}",
    en: "Without a time, the end of the day. Zone: {zone}",
  },
  dayMissing: { de: "Zu einer Uhrzeit gehört ein Tag.", en: "A time needs a day." },
  comment: { de: "Was zu tun ist", en: "What is to be done" },
  cancel: { de: "Abbrechen", en: "Cancel" },
} satisfies WordTable;
