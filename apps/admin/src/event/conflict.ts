import { type Difference, differencesOf, type Part, takeParts } from "@claimline/model/event/content-parts";
import { comparable, type EventFormValues } from "./event-form-values.ts";

export type Side = "theirs" | "mine";

/** Where mine and theirs differ, and who changed it since the base: parts of the content, and the note. */
export function differences(
  base: EventFormValues,
  theirs: EventFormValues,
  mine: EventFormValues,
): Difference[] {
  const found = differencesOf(comparable(base), comparable(theirs), comparable(mine));
  return theirs.note === mine.note ? found : [...found, { part: "note", changedBy: noteChangedBy() }];

  function noteChangedBy(): Difference["changedBy"] {
    if (base.note === mine.note) return "theirs";
    return base.note === theirs.note ? "mine" : "both";
  }
}

/** Theirs, with those parts taken from mine that were chosen, or that only I changed. */
export function resolve(
  versions: { base: EventFormValues; theirs: EventFormValues; mine: EventFormValues },
  found: readonly Difference[],
  choices: ReadonlyMap<Part, Side>,
): EventFormValues {
  const takeMine = new Set(
    found
      .filter(
        ({ part, changedBy }) => (choices.get(part) ?? (changedBy === "mine" ? "mine" : "theirs")) === "mine",
      )
      .map(({ part }) => part),
  );
  const taken = takeParts(versions, takeMine);
  return takeMine.has("note") ? { ...taken, note: versions.mine.note } : taken;
}
