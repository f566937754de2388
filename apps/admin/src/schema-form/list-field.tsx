"use client";

import { Button } from "@claimline/design/button";
import { TextField } from "@claimline/design/text-field";
import { locales } from "@claimline/model/locale";
import { useEditor } from "../event/editor-context.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { RecordListField } from "../record/record-list-field.tsx";
import { eventWords } from "../words/event-words.ts";
import { valueLabel } from "../words/value-labels.ts";
import { fill } from "../words/word-table.ts";
import type { FieldShape } from "./field-shape.ts";
import styles from "./schema-form.module.css";
import type { SchemaFieldProps } from "./schema-field-props.ts";

/** Several of a kind: records as a row of names, choices as boxes to tick, texts below each other. */
export function ListField(props: SchemaFieldProps & { item: FieldShape }) {
  const { item, label, name, value, error, onChange } = props;
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  switch (item.type) {
    case "record":
      return (
        <RecordListField
          of={item.of}
          label={label}
          name={name}
          slugs={items.map(String)}
          error={error}
          onChange={onChange}
        />
      );
    case "choice":
      return <ChoiceList {...props} options={item.options} chosen={items.map(String)} />;
    default:
      return <TextList label={label} name={name} error={error} items={items} onChange={onChange} />;
  }
}

function ChoiceList({
  label,
  options,
  chosen,
  onChange,
}: SchemaFieldProps & { options: readonly string[]; chosen: readonly string[] }) {
  const locale = useLocale();
  return (
    <fieldset className={styles.boxes}>
      <legend className="cl-field__label">{label}</legend>
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, option] : chosen.filter((each) => each !== option))
            }
          />{" "}
          {valueLabel(option, locale)}
        </label>
      ))}
    </fieldset>
  );
}

interface TextListProps {
  label: string;
  name: string;
  error: string | undefined;
  items: readonly unknown[];
  onChange: (value: unknown) => void;
}

/** Texts in every language, one row each. */
function TextList({ label, name, error, items, onChange }: TextListProps) {
  const words = useWords(eventWords);
  const { story } = useEditor();
  const ordered = [story.defaultLocale, ...locales.filter((each) => each !== story.defaultLocale)];
  const textOf = (item: unknown, locale: string): string => {
    const text: unknown = typeof item === "object" && item !== null ? Reflect.get(item, locale) : "";
    return typeof text === "string" ? text : "";
  };
  return (
    <fieldset className={styles.many} data-path={name}>
      <legend className="cl-field__label">{label}</legend>
      {error && <p className="cl-field__error">{error}</p>}
      {items.map((item, index) => (
        // The place is all that tells two texts apart.
        <div key={index} className={styles.textRow}>
          {ordered.map((locale) => (
            <TextField
              key={locale}
              label={`${label} ${index + 1} ${locale.toUpperCase()}`}
              name={`${name}.${index}.${locale}`}
              lang={locale}
              value={textOf(item, locale)}
              onChange={({ target }) =>
                onChange(items.with(index, { ...Object(item), [locale]: target.value }))
              }
            />
          ))}
          <Button
            look="quiet"
            aria-label={fill(words.remove, { name: `${label} ${index + 1}` })}
            onClick={() => onChange(items.toSpliced(index, 1))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button look="quiet" onClick={() => onChange([...items, {}])}>
          {fill(words.addTo, { name: label })}
        </Button>
      </div>
    </fieldset>
  );
}
