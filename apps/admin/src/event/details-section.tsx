"use client";

import { kinds } from "@claimline/model/event/kinds/all-kinds";
import type { Wording } from "@claimline/model/locale";
import { useController, useFormContext, useWatch } from "react-hook-form";
import type { z } from "zod";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { SchemaField } from "../schema-form/schema-field.tsx";
import form from "../schema-form/schema-form.module.css";
import { eventWords } from "../words/event-words.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { firstMessage } from "./first-message.ts";

/** The details of the event's kind, from the kind's own schema and labels. */
export function DetailsSection() {
  const words = useWords(eventWords);
  const { control } = useFormContext<EventFormValues>();
  const kind = useWatch({ control, name: "kind" });
  const { details, detailLabels } = kinds[kind];
  const shape: Readonly<Record<string, z.ZodType>> = details.shape;
  const labels: Readonly<Record<string, Wording>> = detailLabels;
  if (Object.keys(shape).length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="details-heading">
      <h2 id="details-heading" className={styles.heading}>
        {words.details}
      </h2>
      <div className={form.fields}>
        {Object.entries(shape).map(([name, schema]) => (
          <DetailField key={`${kind} ${name}`} name={name} schema={schema} label={labels[name]} />
        ))}
      </div>
    </section>
  );
}

function DetailField({
  name,
  schema,
  label,
}: {
  name: string;
  schema: z.ZodType;
  label: Wording | undefined;
}) {
  const locale = useLocale();
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name: `details.${name}`, control });
  return (
    <SchemaField
      schema={schema}
      name={field.name}
      label={label?.[locale] ?? name}
      value={field.value}
      error={firstMessage(fieldState.error)}
      onBlur={field.onBlur}
      onChange={field.onChange}
    />
  );
}
