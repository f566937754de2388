import { referencesIn } from "../reference.ts";
import type { CitedRecord } from "./rules.ts";
import { type EventContent, eventContentSchema } from "./schema.ts";

/** A record that stands for another from now on. */
export interface RecordMerge {
  kind: CitedRecord["kind"];
  slug: string;
  into: string;
}

/** Whether the event cites a record anywhere. */
export function citesRecord(content: EventContent, { kind, slug }: Omit<RecordMerge, "into">): boolean {
  return referencesIn(eventContentSchema, content).some((found) => found.to === kind && found.slug === slug);
}

/** The event with every mention of a record led to another; what then stands twice in a list stands once. */
export function replaceRecord(content: EventContent, { kind, slug, into }: RecordMerge): EventContent {
  const changed: unknown = structuredClone(content);
  for (const found of referencesIn(eventContentSchema, content)) {
    if (found.to === kind && found.slug === slug) setAt(changed, found.path, into);
  }
  return eventContentSchema.parse(withoutRepeats(changed));
}

function setAt(holder: unknown, path: readonly (string | number)[], value: string): void {
  const [key, ...rest] = path;
  if (typeof holder !== "object" || holder === null || key === undefined) return;
  if (rest.length === 0) Reflect.set(holder, key, value);
  else setAt(Reflect.get(holder, key), rest, value);
}

/** Lists of an event mean what is in them, however often. */
function withoutRepeats(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map(withoutRepeats);
    const kept = new Map(items.map((item) => [JSON.stringify(item), item]));
    return [...kept.values()];
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withoutRepeats(member)]));
}
