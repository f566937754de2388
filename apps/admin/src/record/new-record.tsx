"use client";

import { Button } from "@claimline/design/button";
import type { FieldProblem } from "@claimline/model/problem";
import { checkSchema } from "@claimline/model/schema-problem";
import { slugFrom } from "@claimline/model/slug";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { actorSchema } from "@claimline/model/actor/schema";
import { placeSchema } from "@claimline/model/place/schema";
import { sourceSchema } from "@claimline/model/source/schema";
import { useEditor } from "../event/editor-context.ts";
import { useWords } from "../locale/locale-context.tsx";
import { emptyValue, tidyValue } from "../schema-form/field-shape.ts";
import { SchemaField } from "../schema-form/schema-field.tsx";
import form from "../schema-form/schema-form.module.css";
import { recordWords } from "../words/record-words.ts";
import { recordForms } from "./record-nouns.ts";
import type { NewRecordProps } from "./new-record-context.ts";
import styles from "./new-record.module.css";

type Values = Readonly<Record<string, unknown>>;

/** The same for the pickers, which can't know of it. */
export function renderNewRecord(props: NewRecordProps) {
  return <NewRecord {...props} />;
}

/** Makes a record under the field that is to cite it, from the noun's schema of the model. */
function NewRecord({ of, name, onMade, onCancel }: NewRecordProps) {
  const words = useWords(recordWords);
  const { story, locale } = useEditor();
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const { schema, named, heading, labels } = recordForms[of];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const [values, setValues] = useState<Values>(() => ({
    ...Object.fromEntries(Object.entries(shape).map(([field, part]) => [field, emptyValue(part)])),
    [named]: named === "name" ? { [story.defaultLocale]: name } : name,
    slug: slugFrom(name),
    ...(of === "source" && { language: story.defaultLocale }),
  }));
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, select")?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function change(field: string, value: unknown) {
    const follows = values["slug"] === slugFrom(nameIn(values[named]));
    setValues({
      ...values,
      [field]: value,
      // The identifier follows the name until it is changed itself.
      ...(field === named && follows && { slug: slugFrom(nameIn(value)) }),
    });
  }

  async function make() {
    if (busy) return;
    setProblem(null);
    const content = Object.fromEntries(
      Object.entries(shape).map(([field, part]) => [field, tidyValue(part, values[field])]),
    );
    const nameless = nameIn(content[named]) === "" ? [lacking(named)] : [];
    const call = callOf(content);
    if (nameless.length > 0 || !call.ok) return show([...nameless, ...(call.ok ? [] : call.problems)]);
    setBusy(true);
    try {
      const { slug } = await call.make();
      await queries.invalidateQueries(api.desk.records.queryFilter());
      onMade(slug);
    } catch (error) {
      const found = problemOf(error);
      if (found.fields.length === 0) setProblem(found);
      else show(found.fields.map((field) => ({ ...field, path: field.path.replace(/^content\./u, "") })));
      setBusy(false);
    }
  }

  /** The call that makes it, once its content fits the schema. */
  function callOf(content: Values) {
    switch (of) {
      case "actor": {
        const check = checkSchema(actorSchema, content, locale);
        return check.ok
          ? { ok: true as const, make: () => client.actor.create.mutate({ content: check.value }) }
          : check;
      }
      case "place": {
        const check = checkSchema(placeSchema, content, locale);
        return check.ok
          ? { ok: true as const, make: () => client.place.create.mutate({ content: check.value }) }
          : check;
      }
      case "source": {
        const check = checkSchema(sourceSchema, content, locale);
        return check.ok
          ? { ok: true as const, make: () => client.source.create.mutate({ content: check.value }) }
          : check;
      }
    }
  }

  function lacking(path: string): FieldProblem {
    return { path, code: "missing", message: words.nameMissing };
  }

  function show(found: readonly FieldProblem[]) {
    setFaults(found);
    const [first] = found;
    const field = first?.path.split(".")[0] ?? "";
    setTimeout(() =>
      box.current?.querySelector<HTMLElement>(`[name^="new-${field}"], [data-path="new-${field}"]`)?.focus(),
    );
  }

  function nameIn(value: unknown): string {
    if (typeof value === "string") return value;
    const text: unknown = Reflect.get(Object(value), story.defaultLocale);
    return typeof text === "string" ? text : "";
  }

  const errorOf = (field: string) =>
    faults.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message;
  return (
    // Within the event's form there can't be another form: Enter and Escape are heard here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={box}
      className={styles.new}
      onKeyDown={(event) => {
        if (event.defaultPrevented || event.nativeEvent.isComposing) return;
        if (event.key === "Escape") onCancel();
        const inField = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
        if (event.key !== "Enter" || !inField) return;
        event.preventDefault();
        void make();
      }}
    >
      <legend className={styles.title}>{heading[locale]}</legend>
      <div className={form.fields}>
        {[named, ...Object.keys(shape).filter((field) => field !== named && field !== "slug"), "slug"].map(
          (field) => {
            const part = shape[field];
            return (
              part && (
                <SchemaField
                  key={field}
                  schema={part}
                  name={`new-${field}`}
                  label={labels[field]?.[locale] ?? field}
                  value={values[field]}
                  error={errorOf(field)}
                  onChange={(value) => change(field, value)}
                />
              )
            );
          },
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
      <div className={styles.foot}>
        <Button aria-disabled={busy} onClick={() => void make()}>
          {words.make}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
