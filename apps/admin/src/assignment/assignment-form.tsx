"use client";

import type { AssignmentAnswer } from "@claimline/api/event/assignment-answer";
import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { TextArea, TextField } from "@claimline/design/text-field";
import { isDay } from "@claimline/model/time/day";
import { offsetAt } from "@claimline/model/time/time-zone";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import styles from "../event/aside.module.css";
import { useEditor } from "../event/editor-context.ts";
import { scheduledInstant } from "../event/schedule-field.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { assignmentWords } from "../words/assignment-words.ts";
import { fill } from "../words/word-table.ts";

/** Who is to do it, until when, and what. */
export interface AssignmentEntry {
  person: string;
  due: string | null;
  comment: string;
}

interface AssignmentFormProps {
  assignment: AssignmentAnswer | null;
  busy: boolean;
  onAssign: (entry: AssignmentEntry) => void;
  onCancel: () => void;
}

/** Gives an event to somebody; by the clocks of the story. */
export function AssignmentForm({ assignment, busy, onAssign, onCancel }: AssignmentFormProps) {
  const words = useWords(assignmentWords);
  const { timeZone } = useEditor().story;
  const people = useQuery(useNewsroomApi().desk.people.queryOptions()).data?.items ?? [];
  const [person, setPerson] = useState(assignment?.person.id ?? "");
  const [[day, time], setDue] = useState(() => boxesOf(assignment?.due ?? null, timeZone));
  const [comment, setComment] = useState(assignment?.comment ?? "");
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLSelectElement>(null);
  const dayBox = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  function submit() {
    setAsked(true);
    if (person === "") first.current?.focus();
    else if (day === "" && time !== "") dayBox.current?.focus();
    else if (!busy) onAssign({ person, due: dueOf(day, time, timeZone), comment: comment.trim() });
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={words.person} error={asked && person === "" ? words.personMissing : undefined}>
        {(control) => (
          <select {...control} ref={first} value={person} onChange={({ target }) => setPerson(target.value)}>
            <option value="" disabled>
              {words.choose}
            </option>
            {people.map(({ id, name, isSelf }) => (
              <option key={id} value={id}>
                {isSelf ? fill(words.self, { name }) : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        ref={dayBox}
        type="date"
        label={words.dueDay}
        hint={fill(words.dueHint, { zone: timeZone })}
        error={asked && day === "" && time !== "" ? words.dayMissing : undefined}
        value={day}
        onChange={({ target }) => setDue([target.value, time])}
      />
      <TextField
        type="time"
        label={words.dueTime}
        value={time}
        onChange={({ target }) => setDue([day, target.value])}
      />
      <TextArea
        label={words.comment}
        rows={2}
        maxLength={600}
        value={comment}
        onChange={({ target }) => setComment(target.value)}
      />
      <p>
        <Button type="submit" aria-disabled={busy}>
          {assignment ? words.change : words.assign}
        </Button>{" "}
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </p>
    </form>
  );
}

function dueOf(day: string, time: string, timeZone: string): string | null {
  if (day === "") return null;
  const instant = time === "" ? null : scheduledInstant(`${day}T${time}`, timeZone);
  return instant === null ? day : new Date(instant).toISOString();
}

/** What the boxes for day and time show of a due time. */
function boxesOf(due: string | null, timeZone: string): [day: string, time: string] {
  if (due === null || isDay(due)) return [due ?? "", ""];
  const instant = Date.parse(due);
  const local = new Date(instant + offsetAt(instant, timeZone)).toISOString();
  return [local.slice(0, 10), local.slice(11, 16)];
}
