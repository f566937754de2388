"use client";

import { Button } from "@claimline/design/button";
import type { FieldProblem } from "@claimline/model/problem";
import { type ReactNode, useEffect, useRef } from "react";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import type { CallProblem } from "../api-client/problem-of.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { SchemaField } from "../schema-form/schema-field.tsx";
import form from "../schema-form/schema-form.module.css";
import { recordWords } from "../words/record-words.ts";
import styles from "./record-box.module.css";
import { recordShape, type RecordValues } from "./record-calls.ts";
import { recordForms, type RecordNoun } from "./record-nouns.ts";

interface RecordBoxProps {
  of: RecordNoun;
  heading: string;
  /** The fields that are shown, in their order. */
  fields: readonly string[];
  values: RecordValues;
  faults: readonly FieldProblem[];
  problem: CallProblem | null;
  busy: boolean;
  /** What the button does; `null` when there is nothing to be done by this editor. */
  verb: string | null;
  /** Above the fields. */
  before?: ReactNode;
  /** Between fields and buttons. */
  children?: ReactNode;
  onChange: (field: string, value: unknown) => void;
  onTake: () => void;
  onCancel: () => void;
}

/** A record's fields, from the noun's schema of the model, in a box of their own within the event's form. */
export function RecordBox(props: RecordBoxProps) {
  const { of, heading, fields, values, faults, problem, busy, verb, before, children } = props;
  const { onChange, onTake, onCancel } = props;
  const words = useWords(recordWords);
  const locale = useLocale();
  const box = useRef<HTMLFieldSetElement>(null);
  const shape = recordShape(of);
  const { labels } = recordForms[of];

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, select, button")?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  // What is wrong is gone to, once it stands at its field.
  useEffect(() => {
    const field = faults[0]?.path.split(".")[0];
    if (field === undefined) return;
    const name = CSS.escape(`record-${field}`);
    box.current?.querySelector<HTMLElement>(`[name^="${name}"], [data-path^="${name}"]`)?.focus();
  }, [faults]);

  const errorOf = (field: string) =>
    faults.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;
  return (
    // Within the event's form there can't be another form: Enter and Escape are heard here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={box}
      className={styles.box}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        // A box within this one has heard it.
        if (event.key !== "Escape" && event.key !== "Enter") return;
        const inField = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
        if (event.key === "Enter" && !inField) return;
        event.preventDefault();
        if (event.key === "Escape") onCancel();
        else onTake();
      }}
    >
      <legend className={styles.title}>{heading}</legend>
      {before}
      <div className={form.fields}>
        {fields.map((field) => {
          const part = shape[field];
          return (
            part && (
              <SchemaField
                key={field}
                schema={part}
                name={`record-${field}`}
                label={labels[field]?.[locale] ?? field}
                value={values[field]}
                error={errorOf(field)}
                onChange={(value) => onChange(field, value)}
              />
            )
          );
        })}
      </div>
      {children}
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.foot}>
        {verb !== null && (
          <Button aria-disabled={busy} onClick={onTake}>
            {verb}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
