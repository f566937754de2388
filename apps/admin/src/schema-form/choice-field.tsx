"use client";

import { Field } from "@claimline/design/field";
import type { ComponentPropsWithRef, ReactNode, Ref } from "react";

type Option = string | number;

interface ChoiceSelectProps<Value extends Option> extends Omit<
  ComponentPropsWithRef<"select">,
  "value" | "onChange" | "children"
> {
  options: readonly Value[];
  wordOf: (option: Value) => string;
  value: Value | null;
  /** Hears `null` only where `none` is offered. */
  onPick: (option: Value) => void;
  /** Offers that nothing is chosen. */
  onNone?: (() => void) | undefined;
}

/** A value of a closed list, with its words; its name comes from a label or `aria-label`. */
export function ChoiceSelect<Value extends Option>({
  options,
  wordOf,
  value,
  onPick,
  onNone,
  ...select
}: ChoiceSelectProps<Value>) {
  return (
    <select
      className="cl-input"
      {...select}
      value={value ?? ""}
      onChange={({ target }) => {
        const option = options.find((each) => String(each) === target.value);
        if (option === undefined) onNone?.();
        else onPick(option);
      }}
    >
      {(onNone !== undefined || value === null) && <option value="">–</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {wordOf(option)}
        </option>
      ))}
    </select>
  );
}

interface ChoiceFieldProps<Value extends Option> extends Pick<
  ChoiceSelectProps<Value>,
  "options" | "wordOf" | "value" | "onPick" | "onNone"
> {
  label: string;
  name: string;
  error?: string | undefined;
  hint?: ReactNode;
  onBlur?: (() => void) | undefined;
  inputRef?: Ref<HTMLSelectElement>;
}

/** The same with its label, and what is wrong with it. */
export function ChoiceField<Value extends Option>({
  label,
  error,
  hint,
  inputRef,
  ...choice
}: ChoiceFieldProps<Value>) {
  return (
    <Field label={label} error={error} hint={hint}>
      {(control) => <ChoiceSelect {...control} ref={inputRef} {...choice} />}
    </Field>
  );
}
