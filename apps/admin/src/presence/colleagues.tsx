"use client";

import { intlTags } from "@claimline/model/time/intl-tags";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { presenceWords } from "../words/presence-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./colleagues.module.css";
import { usePresence } from "./use-presence.ts";

interface ColleaguesProps {
  /** Id of the event. */
  id: string;
  /** How many parts of the form no save holds. */
  unsaved: number;
}

/** Who else is at the event: a hint in a line, said once to who doesn't see it, in nobody's way. */
export function Colleagues({ id, unsaved }: ColleaguesProps) {
  const words = useWords(presenceWords);
  const locale = useLocale();
  const others = usePresence(id, unsaved);
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(intlTags[locale], { type: "conjunction" }).format(names);
  const editing = others.filter((each) => each.editing).map(({ name }) => name);
  const reading = others.filter((each) => !each.editing).map(({ name }) => name);
  const told = [
    editing.length > 0 &&
      fill(editing.length === 1 ? words.editingOne : words.editingMany, { names: list(editing) }),
    reading.length > 0 &&
      fill(reading.length === 1 ? words.openOne : words.openMany, { names: list(reading) }),
  ].filter((sentence) => sentence !== false);
  return <output className={styles.colleagues}>{told.join(" ")}</output>;
}
