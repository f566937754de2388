"use client";

import { actorName, placeName, sourceName } from "../event/desk-records.ts";
import { useEditor } from "../event/editor-context.ts";
import type { RecordNoun } from "./record-nouns.ts";

/** What a record of this noun is called, by its slug. */
export function useRecordName(of: RecordNoun): (slug: string) => string {
  const setting = useEditor();
  const names = { actor: actorName, place: placeName, source: sourceName };
  return (slug) => names[of](slug, setting);
}
