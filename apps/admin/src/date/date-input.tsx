"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import type { Phase } from "@claimline/model/event/phase";
import { dayOf } from "@claimline/model/time/day";
import { formatWhen } from "@claimline/model/time/format-when";
import { readWhen } from "@claimline/model/time/read-when";
import { describeWhenProblem, isPhraseProblem } from "@claimline/model/time/read-when-problem";
import { type Ref, useState } from "react";
import { useEditor } from "../event/editor-context.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { DateAxis } from "./date-axis.tsx";
import styles from "./date-input.module.css";

interface DateInputProps {
  label: string;
  name: string;
  /** EDTF, or what was typed and isn't understood. */
  value: string;
  onChange: (edtf: string) => void;
  error?: string | undefined;
  onBlur?: (() => void) | undefined;
  inputRef?: Ref<HTMLInputElement>;
  /** Of a plan, dates without a year lie ahead. */
  phase?: Phase | undefined;
  /** With examples of what can be typed. */
  explained?: boolean;
}

/** A date in words, figures or EDTF; while it is typed, what was understood, in words and on an axis. */
export function DateInput(props: DateInputProps) {
  const { label, name, value, onChange, error, onBlur, inputRef, phase, explained = false } = props;
  const words = useWords(eventWords);
  const locale = useLocale();
  const { timeZone } = useEditor().story;
  /** `null` while nothing is being typed: then the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const reading = text.trim() === "" ? null : read(text);

  function read(written: string) {
    return readWhen(written, { locale, timeZone, phase, today: dayOf(Date.now(), timeZone) });
  }

  function type(written: string) {
    setTyped(written);
    const result = read(written);
    // What isn't understood stays as it was typed, and the schema says that it is no date.
    onChange(written.trim() === "" ? "" : result.ok ? result.edtf : written);
  }

  function choose(edtf: string) {
    setTyped(null);
    onChange(edtf);
  }

  const inWords = (edtf: string) => formatWhen(edtf, { locale, timeZone, phase });
  const others =
    reading === null
      ? []
      : reading.ok
        ? reading.alternatives
        : isPhraseProblem(reading.problem)
          ? reading.problem.readings
          : [];
  const fault = reading?.ok === false ? describeWhenProblem(reading.problem, locale) : undefined;
  // While a date is being typed it is bound to be incomplete; only afterwards that is a fault.
  const shownError = typed === null ? (fault ?? error) : undefined;
  return (
    <div className={styles.date}>
      <Field
        label={label}
        aside={reading?.ok && reading.edtf !== text.trim() ? reading.edtf : undefined}
        error={shownError}
        hint={
          reading?.ok && reading.edtf !== "" ? (
            <span className={styles.understood}>
              {words.understood}
              <strong>{inWords(reading.edtf)}</strong>
            </span>
          ) : fault !== undefined && shownError === undefined ? (
            fault
          ) : explained ? (
            words.dateHint
          ) : (
            words.dateHintShort
          )
        }
      >
        {(input) => (
          <span className={styles.withButton}>
            <input
              {...input}
              type="text"
              name={name}
              ref={inputRef}
              value={text}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onBlur={() => {
                setTyped(null);
                onBlur?.();
              }}
              onChange={(event) => type(event.target.value)}
            />
            {text === "" && (
              <Button onClick={() => choose(dayOf(Date.now(), timeZone))}>{words.today}</Button>
            )}
          </span>
        )}
      </Field>
      {others.length > 0 && (
        <p className={styles.others}>
          {reading?.ok && words.dateOr}{" "}
          {others.map((edtf) => (
            <Button
              key={edtf}
              look="quiet"
              // Leaving the field would say more below it, and move this from under the pointer.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(edtf)}
            >
              {inWords(edtf)}
            </Button>
          ))}
        </p>
      )}
      {reading?.ok && reading.edtf !== "" && (
        <DateAxis edtf={reading.edtf} timeZone={timeZone} planned={phase === "planned"} />
      )}
    </div>
  );
}
