"use client";

import { TextArea, TextField } from "@claimline/design/text-field";
import type { ReactNode } from "react";
import { type FieldPath, useController, useFormContext } from "react-hook-form";
import { firstMessage } from "./first-message.ts";
import type { EventFormValues } from "./event-form-values.ts";

interface FormTextProps {
  name: FieldPath<EventFormValues>;
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  lang?: string;
  placeholder?: string;
  /** How many lines it starts with; one is a single line. */
  rows?: number;
  readOnly?: boolean;
  /** What an emptied field holds; by default empty text. */
  empty?: null;
  onEdit?: (text: string) => void;
}

/** A text of the event's form with its label and what is wrong with it. */
export function FormText({ name, label, hint, aside, rows = 1, empty, onEdit, ...rest }: FormTextProps) {
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name, control });
  const value: unknown = field.value;
  const shared = {
    ...rest,
    label,
    hint,
    aside,
    error: firstMessage(fieldState.error),
    name,
    value: typeof value === "string" ? value : "",
    ref: field.ref,
    onBlur: field.onBlur,
    onChange: (event: { target: { value: string } }) => {
      const text = event.target.value;
      field.onChange(text === "" && empty === null ? null : text);
      onEdit?.(text);
    },
  };
  return rows === 1 ? <TextField {...shared} /> : <TextArea {...shared} rows={rows} />;
}
