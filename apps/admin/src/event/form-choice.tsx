"use client";

import type { ReactNode } from "react";
import { useController, useFormContext } from "react-hook-form";
import { ChoiceField } from "../schema-form/choice-field.tsx";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

interface Choices {
  kind: EventFormValues["kind"];
  phase: EventFormValues["phase"];
  significance: EventFormValues["significance"];
  [stance: `claims.${number}.stance`]: EventFormValues["claims"][number]["stance"];
}

interface FormChoiceProps<Name extends keyof Choices> {
  name: Name;
  label: string;
  options: readonly Choices[Name][];
  wordOf: (option: Choices[Name]) => string;
  hint?: ReactNode;
  /** Before it is chosen: what else changes with it. */
  onPick?: (option: Choices[Name]) => void;
}

/** A value of a closed list in the event's form. */
export function FormChoice<
  Name extends keyof Choices & Parameters<typeof useController<EventFormValues>>[0]["name"],
>({ name, options, onPick, ...field }: FormChoiceProps<Name>) {
  const { control } = useFormContext<EventFormValues>();
  const bound = useController({ name, control });
  const value: unknown = bound.field.value;
  return (
    <ChoiceField
      {...field}
      name={name}
      options={options}
      value={options.find((option) => option === value) ?? null}
      error={firstMessage(bound.fieldState.error)}
      inputRef={bound.field.ref}
      onBlur={bound.field.onBlur}
      onPick={(option) => {
        onPick?.(option);
        bound.field.onChange(option);
      }}
    />
  );
}
