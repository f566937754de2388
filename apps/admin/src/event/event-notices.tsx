"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import type { FieldProblem } from "@claimline/model/problem";
import { formatClock, formatInstant } from "@claimline/model/time/format-clock";
import type { CallProblem } from "../api-client/problem-of.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import { EmergencyNotice } from "./emergency-notice.tsx";
import { FaultList } from "./fault-list.tsx";
import type { SavedEvent } from "./saved-event.ts";
import { ScheduleNotice } from "./schedule-notice.tsx";
import type { SaveTrouble } from "./use-event-save.ts";

interface EventNoticesProps {
  /** Why the draft was given back. */
  returned: DeskEventDetail["returned"];
  /** The event as the server has it now. */
  detail: DeskEventDetail | null;
  /** The editor may read this event only. */
  readOnly: boolean;
  news: string | null;
  /** Given while what was typed can be thrown away. */
  onDiscard: (() => void) | null;
  trouble: SaveTrouble;
  /** What the editor was told when they wanted to save. */
  faults: readonly FieldProblem[];
  /** Somebody else's version that waits to be compared. */
  theirs: SavedEvent | null;
  stepProblem: CallProblem | null;
  onCompare: () => void;
  /** The editor wants to approve what they had a hand in. */
  onEmergency: () => void;
  /** The editor wants their change to end the review. */
  onConfirm: () => void;
}

/** Under the bar: what has happened, and what keeps the form from being saved. */
export function EventNotices(props: EventNoticesProps) {
  const { returned, detail, readOnly, news, onDiscard, trouble, faults, theirs, stepProblem } = props;
  const { onCompare, onConfirm, onEmergency } = props;
  const words = useWords(stepWords);
  const fields = useWords(eventWords);
  const { locale, story } = useEditor();
  const discard = onDiscard && (
    <Button look="quiet" onClick={onDiscard}>
      {fields.discard}
    </Button>
  );
  const time = (savedAt: string) =>
    formatClock(Date.parse(savedAt), { locale, timeZone: story.timeZone, zone: false, style: "short" });
  const stepFaults = (stepProblem?.fields ?? []).map((field) => ({
    ...field,
    path: field.path.replace(/^content\.?/u, ""),
  }));
  return (
    <div className={styles.notices}>
      {readOnly && <Notice>{words.readOnly}</Notice>}
      {detail?.emergency && <EmergencyNotice id={detail.id} emergency={detail.emergency} />}
      {detail?.schedule && <ScheduleNotice schedule={detail.schedule} />}
      {returned && (
        <Notice
          title={fill(words.returnedBy, {
            name: returned.by ?? words.somebody,
            time: formatInstant(Date.parse(returned.at), {
              locale,
              timeZone: story.timeZone,
              zone: false,
              style: "short",
            }),
          })}
        >
          <p className={styles.comment}>{returned.comment || words.returnedWithout}</p>
        </Notice>
      )}
      {news && (
        <Notice kind="news">
          {news} {trouble.type !== "review" && discard}
        </Notice>
      )}
      {trouble.type === "review" && (
        <Notice kind="problem">
          <p>{words.reviewHeld}</p>
          <Button onClick={onConfirm}>{words.endReview}</Button> {discard}
        </Notice>
      )}
      {theirs && (
        <Notice kind="news">
          {fill(words.newer, { name: theirs.savedBy ?? words.somebody, time: time(theirs.savedAt) })}{" "}
          <Button look="quiet" onClick={onCompare}>
            {words.compare}
          </Button>
        </Notice>
      )}
      {faults.length > 0 && (
        <Notice
          kind="problem"
          title={faults.length === 1 ? words.faultsOne : fill(words.faultsMany, { count: faults.length })}
        >
          <FaultList faults={faults} />
        </Notice>
      )}
      {trouble.type === "problem" && trouble.problem.code !== "no-connection" && (
        <ProblemNotice problem={trouble.problem} title={words.failed} />
      )}
      {stepProblem && (
        <ProblemNotice problem={stepProblem} title={words.failed}>
          <FaultList faults={stepFaults} />
          {stepProblem.code === "four-eyes" && <Button onClick={onEmergency}>{words.emergency}</Button>}
        </ProblemNotice>
      )}
    </div>
  );
}
