import { sameValue } from "@claimline/model/same-value";
import type { RecordValues } from "./record-calls.ts";

/** What a record's fields hold once somebody else's change is taken over. */
interface RecordMerge {
  values: RecordValues;
  /** The fields that both changed: there mine stay, to be looked at. */
  met: readonly string[];
  theirs: RecordValues;
}

/** Brings what others changed since the base into the fields that I left as they were. */
export function mergeRecord(base: object, theirs: object, mine: RecordValues): RecordMerge {
  const [before, their] = [valuesOf(base), valuesOf(theirs)];
  const changed = Object.keys(their).filter((field) => !sameValue(before[field], their[field]));
  const met = changed.filter(
    (field) => !sameValue(before[field], mine[field]) && !sameValue(their[field], mine[field]),
  );
  const taken = changed
    .filter((field) => !met.includes(field))
    .map((field) => [field, their[field]] as const);
  return { values: { ...mine, ...Object.fromEntries(taken) }, met, theirs: their };
}

function valuesOf(content: object): RecordValues {
  return Object.fromEntries(Object.entries(content));
}
