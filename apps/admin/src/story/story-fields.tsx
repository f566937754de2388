"use client";

import { TextField } from "@claimline/design/text-field";
import { isLocale } from "@claimline/model/locale";
import type { Role } from "@claimline/model/publication/role";
import type { FieldProblem } from "@claimline/model/problem";
import { storyHeadSchema } from "@claimline/model/story/schema";
import { useId } from "react";
import { EditorProvider } from "../event/editor-context.ts";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { SchemaField } from "../schema-form/schema-field.tsx";
import form from "../schema-form/schema-form.module.css";
import { storyWords } from "../words/story-words.ts";
import { LanesField } from "./lanes-field.tsx";
import { storyFields, storyLabels } from "./story-labels.ts";
import type { StoryValues } from "./story-values.ts";

interface StoryFieldsProps {
  values: StoryValues;
  faults: readonly FieldProblem[];
  role: Role;
  onChange: (field: string, value: unknown) => void;
}

const noRecords = { actors: new Map(), places: new Map(), sources: new Map() };

/** A story's fields, from the model's schema. */
export function StoryFields({ values, faults, role, onChange }: StoryFieldsProps) {
  const words = useWords(storyWords);
  const locale = useLocale();
  const zones = useId();
  const main = isLocale(values["defaultLocale"]) ? values["defaultLocale"] : locale;
  const errorOf = (field: string) =>
    faults.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;

  function fieldFor(name: (typeof storyFields)[number]) {
    const label = storyLabels[name][locale];
    const value = values[name];
    if (name === "lanes")
      return (
        <LanesField
          key={name}
          lanes={Array.isArray(value) ? value.map(String) : []}
          onChange={(lanes) => onChange(name, lanes)}
        />
      );
    if (name === "timeZone")
      return (
        <TextField
          key={name}
          label={label}
          name={`story-${name}`}
          hint={words.zoneHint}
          error={errorOf(name)}
          list={zones}
          autoComplete="off"
          spellCheck={false}
          value={typeof value === "string" ? value : ""}
          onChange={({ target }) => onChange(name, target.value)}
        />
      );
    return (
      <SchemaField
        key={name}
        schema={storyHeadSchema.shape[name]}
        name={`story-${name}`}
        label={label}
        value={value}
        error={errorOf(name)}
        hint={name === "slug" ? words.slugHint : undefined}
        onChange={(next) => onChange(name, next)}
      />
    );
  }

  const story = { slug: "", defaultLocale: main, timeZone: "UTC" };
  const setting = { story, records: noRecords, locale, role, readOnly: false, goTo: () => undefined };
  return (
    <EditorProvider value={setting}>
      <div className={form.fields}>{storyFields.map(fieldFor)}</div>
      <datalist id={zones}>
        {Intl.supportedValuesOf("timeZone").map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
      </datalist>
    </EditorProvider>
  );
}
