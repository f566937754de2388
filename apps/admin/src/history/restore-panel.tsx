"use client";

import { Button } from "@claimline/design/button";
import { useEffect, useRef } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { historyWords } from "../words/history-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./history.module.css";

interface RestorePanelProps {
  number: number;
  /** The event is in review or approved, which this would end. */
  endsReview: boolean;
  busy: boolean;
  onRestore: () => void;
  onCancel: () => void;
}

/** Says what going back to a revision does, and asks. */
export function RestorePanel({ number, endsReview, busy, onRestore, onCancel }: RestorePanelProps) {
  const words = useWords(historyWords);
  const panel = useRef<HTMLFormElement>(null);
  useEffect(() => {
    panel.current?.querySelector("button")?.focus();
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <form
      ref={panel}
      className={styles.asking}
      aria-labelledby="restore-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onRestore();
      }}
    >
      <h2 id="restore-title" className={styles.heading}>
        {fill(words.restoreTitle, { number })}
      </h2>
      <p>
        {words.restoreHelp} {endsReview && words.restoreEndsReview}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {words.restore}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
