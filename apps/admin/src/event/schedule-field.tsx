"use client";

import { TextField } from "@claimline/design/text-field";
import { MS_PER_DAY } from "@claimline/model/time/calendar";
import { formatInstant } from "@claimline/model/time/format-clock";
import type { Instant } from "@claimline/model/time/instant";
import { firstInstantFrom, offsetAt } from "@claimline/model/time/time-zone";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./step-panel.module.css";

const hour = MS_PER_DAY / 24;

/** The next full hour as clocks in the zone show it, in the words of a date-and-time box: "2026-11-24T07:00". */
export function nextHour(now: Instant, timeZone: string): string {
  const local = now + offsetAt(now, timeZone);
  return new Date(Math.ceil((local + 1) / hour) * hour).toISOString().slice(0, 16);
}

/** The instant that such a text stands for in the zone; `null` for none. An hour that clocks skip is read as its end. */
export function scheduledInstant(text: string, timeZone: string): Instant | null {
  const local = Date.parse(`${text}Z`);
  return Number.isNaN(local) ? null : firstInstantFrom(local, timeZone);
}

interface ScheduleFieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** When to publish, by the clocks of the story, with what was understood. */
export function ScheduleField({ value, error, onChange }: ScheduleFieldProps) {
  const words = useWords(stepWords);
  const { locale, story } = useEditor();
  const { timeZone } = story;
  const instant = scheduledInstant(value, timeZone);
  return (
    <>
      <TextField
        type="datetime-local"
        label={words.scheduleAt}
        hint={fill(words.scheduleZone, { zone: timeZone })}
        error={error}
        value={value}
        required
        onChange={({ target }) => onChange(target.value)}
      />
      <output className={styles.reading}>
        {instant !== null &&
          fill(words.scheduleReading, { at: formatInstant(instant, { locale, timeZone }) })}
      </output>
    </>
  );
}
