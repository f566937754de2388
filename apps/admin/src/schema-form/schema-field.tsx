"use client";

import { TextArea, TextField } from "@claimline/design/text-field";
import { type LocalizedText, localizedTextSchema } from "@claimline/model/localized-text";
import { locales } from "@claimline/model/locale";
import { z } from "zod";
import { DateInput } from "../date/date-input.tsx";
import { useEditor } from "../event/editor-context.ts";
import { useLocale } from "../locale/locale-context.tsx";
import { RecordChooser } from "../record/record-chooser.tsx";
import { valueLabel } from "../words/value-labels.ts";
import { ChoiceField } from "./choice-field.tsx";
import { emptyValue, fieldShape } from "./field-shape.ts";
import { ListField } from "./list-field.tsx";
import type { SchemaFieldProps } from "./schema-field-props.ts";
import styles from "./schema-form.module.css";

/** The field that a schema of the model asks for, whatever it belongs to. */
export function SchemaField(props: SchemaFieldProps) {
  const { schema, label, name, value, error, hint, onChange, onBlur } = props;
  const { shape, nullable } = fieldShape(schema);
  const locale = useLocale();
  const text = typeof value === "string" ? value : "";

  switch (shape.type) {
    case "record":
      return (
        <RecordChooser
          of={shape.of}
          label={label}
          name={name}
          value={text || null}
          error={error}
          hint={hint}
          onBlur={onBlur}
          onPick={onChange}
        />
      );
    case "date":
      return (
        <DateInput
          label={label}
          name={name}
          value={text}
          error={error}
          onBlur={onBlur}
          onChange={(edtf) => onChange(edtf === "" && nullable ? null : edtf)}
        />
      );
    case "choice":
      return (
        <ChoiceField
          label={label}
          name={name}
          options={shape.options}
          wordOf={(option) => valueLabel(option, locale)}
          value={text === "" ? null : text}
          error={error}
          hint={hint}
          onBlur={onBlur}
          onPick={onChange}
          onNone={nullable ? () => onChange(null) : undefined}
        />
      );
    case "localized":
      return <LocalizedInputs {...props} onChange={onChange} />;
    case "list":
      return <ListField {...props} item={shape.item} />;
    case "number":
      return (
        <TextField
          label={label}
          name={name}
          type="number"
          step="any"
          value={typeof value === "number" ? value : ""}
          error={error}
          hint={hint}
          onBlur={onBlur}
          onChange={({ target }) =>
            onChange(Number.isNaN(target.valueAsNumber) ? emptyValue(schema) : target.valueAsNumber)
          }
        />
      );
    case "text":
      return (
        <TextField
          label={label}
          name={name}
          value={text}
          error={error}
          hint={hint}
          onBlur={onBlur}
          onChange={({ target }) => onChange(target.value === "" && nullable ? null : target.value)}
        />
      );
  }
}

const anyLocalizedSchema = localizedTextSchema(10_000);

/** Whether a text may be longer than a line holds. */
function isLong(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return isLong(schema.unwrap());
  if (schema instanceof z.ZodObject) return Object.values<z.core.$ZodType>(schema.shape).some(isLong);
  return schema instanceof z.ZodString && (schema.maxLength ?? 0) > 200;
}

/** One text in every language. */
function LocalizedInputs({ schema, label, name, value, error, onChange, onBlur }: SchemaFieldProps) {
  const { story } = useEditor();
  const read = anyLocalizedSchema.safeParse(value ?? {});
  // Space at the end is being typed; parsing would take it away.
  const texts: LocalizedText = read.success && typeof value === "object" && value !== null ? value : {};
  const ordered = [story.defaultLocale, ...locales.filter((each) => each !== story.defaultLocale)];
  const Input = isLong(schema) ? TextArea : TextField;
  return (
    <div className={styles.languages}>
      {ordered.map((each, index) => (
        <Input
          key={each}
          label={`${label} ${each.toUpperCase()}`}
          name={`${name}.${each}`}
          lang={each}
          value={texts[each] ?? ""}
          error={index === 0 ? error : undefined}
          onBlur={onBlur}
          onChange={({ target }: { target: { value: string } }) =>
            onChange({ ...texts, [each]: target.value })
          }
        />
      ))}
    </div>
  );
}
