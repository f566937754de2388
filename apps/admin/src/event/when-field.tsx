"use client";

import type { Phase } from "@claimline/model/event/phase";
import { useController, useFormContext } from "react-hook-form";
import { DateInput } from "../date/date-input.tsx";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

interface WhenFieldProps {
  name: "when" | `claims.${number}.saidAt`;
  label: string;
  /** The event's phase decides what a period means; a claim has none. */
  phase?: Phase;
}

/** When it happened, or when it was said. */
export function WhenField({ name, label, phase }: WhenFieldProps) {
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name, control });
  return (
    <DateInput
      label={label}
      name={name}
      value={field.value ?? ""}
      error={firstMessage(fieldState.error)}
      phase={phase}
      explained={name === "when"}
      inputRef={field.ref}
      onBlur={field.onBlur}
      onChange={(edtf) => field.onChange(edtf === "" && name === "when" ? null : edtf)}
    />
  );
}
