"use client";

import type { FieldProblem } from "@claimline/model/problem";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import { useFieldName } from "./use-field-name.ts";

/** Faults as links to their fields: "Aussagen, Mark Rutte: Die Aussage nennt keine Quelle." */
export function FaultList({ faults }: { faults: readonly Pick<FieldProblem, "path" | "message">[] }) {
  const { goTo } = useEditor();
  const nameOf = useFieldName();
  return (
    <ul className={styles.faults}>
      {faults.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          {path === "" ? (
            message
          ) : (
            <button type="button" className={styles.fault} onClick={() => goTo(path)}>
              {nameOf(path)}: {message}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
