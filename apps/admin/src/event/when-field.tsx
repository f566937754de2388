"use client";

import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import type { Phase } from "@claimline/model/event/phase";
import { dayOf } from "@claimline/model/time/day";
import { parseEdtf } from "@claimline/model/time/edtf";
import { describeEdtfProblem } from "@claimline/model/time/edtf-problem";
import { formatWhen } from "@claimline/model/time/format-when";
import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

interface WhenFieldProps {
  name: "when" | `claims.${number}.saidAt`;
  label: string;
  /** The event's phase decides what a period means; a claim has none. */
  phase?: Phase;
}

/** A date as EDTF, and under it in words what was understood, or where the text goes wrong. */
export function WhenField({ name, label, phase }: WhenFieldProps) {
  const words = useWords(eventWords);
  const locale = useLocale();
  const { story } = useEditor();
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name, control });
  const [typing, setTyping] = useState(false);
  const text = field.value ?? "";
  const reading = readingOf(text);

  function readingOf(written: string) {
    if (written === "") return null;
    const result = parseEdtf(written);
    if (!result.ok) return { understood: null, fault: describeEdtfProblem(result.problem, locale) };
    return { understood: formatWhen(result.value, { locale, timeZone: story.timeZone, phase }), fault: null };
  }

  // While a date is being typed it is bound to be incomplete; only afterwards that is a fault.
  const fault = reading?.fault && !typing ? reading.fault : firstMessage(fieldState.error);
  return (
    <Field
      label={label}
      aside={words.edtf}
      error={typing && reading?.fault ? undefined : fault}
      hint={
        reading?.understood ? (
          <span className={styles.understood}>
            {words.understood}
            <strong>{reading.understood}</strong>
          </span>
        ) : typing && reading?.fault ? (
          reading.fault
        ) : name === "when" ? (
          words.edtfHint
        ) : (
          words.edtfHintShort
        )
      }
    >
      {(input) => (
        <span className={styles.withButton}>
          <input
            {...input}
            type="text"
            name={name}
            ref={field.ref}
            value={text}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onFocus={() => setTyping(true)}
            onBlur={() => {
              setTyping(false);
              field.onBlur();
            }}
            onChange={(event) =>
              field.onChange(event.target.value.trim() === "" && name === "when" ? null : event.target.value)
            }
          />
          {text === "" && (
            <Button onClick={() => field.onChange(dayOf(Date.now(), story.timeZone))}>{words.today}</Button>
          )}
        </span>
      )}
    </Field>
  );
}
