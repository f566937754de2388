"use client";

import { formatClock } from "@claimline/model/time/format-clock";
import { problemMessage } from "@claimline/model/problem";
import { useWords } from "../locale/locale-context.tsx";
import { frameWords } from "../words/frame-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-bar.module.css";
import type { SavedEvent } from "./saved-event.ts";
import type { SaveTrouble } from "./use-event-save.ts";
import { useFieldName } from "./use-field-name.ts";

interface SaveStateProps {
  saved: SavedEvent | null;
  /** How many parts of the form no save holds. */
  unsaved: number;
  saving: boolean;
  trouble: SaveTrouble;
}

/** Whether what is typed is saved, where it is otherwise, and why. */
export function SaveState({ saved, unsaved, saving, trouble }: SaveStateProps) {
  const words = useWords(stepWords);
  const { locale, story } = useEditor();
  const why = useWhyUnsaved();
  const time =
    saved &&
    formatClock(Date.parse(saved.savedAt), {
      locale,
      timeZone: story.timeZone,
      zone: false,
      seconds: true,
      style: "short",
    });
  const reason = unsaved > 0 ? why(trouble, unsaved) : null;
  const text = saving
    ? words.saving
    : (reason ?? (unsaved > 0 ? words.saving : time ? fill(words.saved, { time }) : words.neverSaved));
  return (
    <output className={styles.saved} data-unsaved={reason !== null && !saving}>
      {text}
    </output>
  );
}

function useWhyUnsaved(): (trouble: SaveTrouble, unsaved: number) => string | null {
  const words = useWords(stepWords);
  const frame = useWords(frameWords);
  const { locale } = useEditor();
  const nameOf = useFieldName();
  return (trouble, unsaved) => {
    switch (trouble.type) {
      case "none":
        return null;
      case "review":
        return fill(words.notSaved, { why: words.endsReviewShort });
      case "conflict":
        return fill(words.notSaved, { why: words.twoVersions });
      case "faults": {
        const names = [...new Set(trouble.faults.map(({ path }) => nameOf(path)))];
        const shown = names.length > 2 ? [...names.slice(0, 2), "…"] : names;
        return fill(words.notSaved, { why: shown.join(", ") });
      }
      case "problem": {
        const { code } = trouble.problem;
        if (code === "no-connection")
          return unsaved === 1 ? words.offlineOne : fill(words.offlineMany, { count: unsaved });
        if (code === "unauthenticated") return fill(words.notSaved, { why: frame.signedOut });
        if (code === "unreadable") return fill(words.notSaved, { why: frame.unreadable });
        return fill(words.notSaved, { why: problemMessage(code, locale) });
      }
    }
  };
}
