"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { Button } from "@claimline/design/button";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { Role } from "@claimline/model/publication/role";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import styles from "../event/aside.module.css";
import { useEditor } from "../event/editor-context.ts";
import { useWords } from "../locale/locale-context.tsx";
import { assignmentWords } from "../words/assignment-words.ts";
import { fill } from "../words/word-table.ts";
import { AssignmentForm, type AssignmentEntry } from "./assignment-form.tsx";
import { wordAssignment } from "./word-assignment.ts";

interface AssignmentPanelProps {
  event: Pick<DeskEventDetail, "id" | "assignment">;
  role: Role | null;
}

/** Who has taken the event on, until when and why; and how to give it to somebody or to take it back. */
export function AssignmentPanel({ event: { id, assignment }, role }: AssignmentPanelProps) {
  const words = useWords(assignmentWords);
  const { locale, story } = useEditor();
  const { timeZone } = story;
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const assigns = role !== null && role !== "contributor";

  async function write(entry: AssignmentEntry | null) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const base = assignment?.version ?? null;
      await client.event.assign.mutate({ id, base, person: null, ...entry });
      setAsking(false);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
      // Also after a refusal: somebody else may have been quicker.
      await queries.invalidateQueries({ queryKey: api.desk.pathKey() });
    }
  }

  return (
    <section className={styles.panel} aria-labelledby="assignment">
      <h2 className={styles.heading} id="assignment">
        {words.assignment}
      </h2>
      {problem && <ProblemNotice problem={problem} />}
      {assignment ? (
        <>
          <p>{wordAssignment(assignment, { words, locale, timeZone })}</p>
          {assignment.comment && <p>{assignment.comment}</p>}
          <p className={styles.quiet}>
            {fill(assignment.by === null ? words.bySomebody : words.by, {
              name: assignment.by ?? "",
              at: formatInstant(Date.parse(assignment.at), { locale, timeZone, style: "short", zone: false }),
            })}
          </p>
        </>
      ) : (
        <p className={styles.quiet}>{words.nobody}</p>
      )}
      {asking ? (
        <AssignmentForm
          assignment={assignment}
          busy={busy}
          onAssign={(entry) => void write(entry)}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <p>
          {assigns && (
            <Button look="quiet" onClick={() => setAsking(true)}>
              {assignment ? words.change : words.assign}
            </Button>
          )}
          {assignment && (assigns || assignment.isMine) && (
            <Button look="quiet" aria-disabled={busy} onClick={() => void write(null)}>
              {assignment.isMine ? words.handBack : words.takeBack}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
