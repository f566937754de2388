"use client";

import type { ImportAnswer } from "@claimline/api/import/import-answer";
import { useWords } from "../locale/locale-context.tsx";
import { importWords } from "../words/import-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./import.module.css";

/** What is wrong, or wants a look, and where it stands in the file. */
export function ImportProblemText({ problem }: { problem: ImportAnswer["problems"][number] }) {
  const words = useWords(importWords);
  const { row, column, severity, message } = problem;
  const place =
    row === null
      ? (column ?? "")
      : fill(column === null ? words.row : words.place, { row, column: column ?? "" });
  return (
    <p className={styles.problem} data-severity={severity}>
      <span className={styles.small}>
        {[words[severity === "error" ? "fault" : "flag"], place].filter(Boolean).join(" · ")}
      </span>
      <br />
      {message}
    </p>
  );
}
