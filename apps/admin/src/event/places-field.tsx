"use client";

import { useController, useFormContext } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { RecordListField } from "../record/record-list-field.tsx";
import { eventWords } from "../words/event-words.ts";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

/** The event's places, in the order in which they are named. */
export function PlacesField() {
  const words = useWords(eventWords);
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name: "places", control });
  return (
    <RecordListField
      of="place"
      label={words.places}
      name="places"
      slugs={field.value}
      error={firstMessage(fieldState.error)}
      onChange={field.onChange}
    />
  );
}
