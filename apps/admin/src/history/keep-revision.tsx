"use client";

import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { TextField } from "@claimline/design/text-field";
import { useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useWords } from "../locale/locale-context.tsx";
import { historyWords } from "../words/history-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./history.module.css";

interface KeepRevisionProps {
  event: { id: string; version: number };
  onChanged: () => Promise<void>;
}

/** Keeps the present draft as a revision, with the reason why. */
export function KeepRevision({ event: { id, version }, onChanged }: KeepRevisionProps) {
  const words = useWords(historyWords);
  const client = useNewsroomClient();
  const [reason, setReason] = useState("");
  const [isLacking, setIsLacking] = useState(false);
  const [kept, setKept] = useState<number | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);

  async function keep() {
    if (busy) return;
    setIsLacking(reason.trim() === "");
    if (reason.trim() === "") return;
    setBusy(true);
    setProblem(null);
    try {
      const { number } = await client.revision.create.mutate({ id, version, reason: reason.trim() });
      setKept(number);
      setReason("");
    } catch (error) {
      setKept(null);
      setProblem(problemOf(error));
    } finally {
      await onChanged();
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.keep}
      aria-label={words.keep}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <TextField
        label={words.keepReason}
        hint={words.keepHint}
        error={isLacking ? words.keepLacking : undefined}
        value={reason}
        maxLength={200}
        onChange={({ target }) => setReason(target.value)}
      />
      <div>
        <Button type="submit" aria-disabled={busy}>
          {words.keep}
        </Button>
      </div>
      {kept !== null && <Notice kind="news">{fill(words.kept, { number: kept })}</Notice>}
      {problem && <ProblemNotice title={words.failed} problem={problem} />}
    </form>
  );
}
