"use client";

import type { Locale } from "@claimline/model/locale";
import type { FieldProblem } from "@claimline/model/problem";
import { slugFrom } from "@claimline/model/slug";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi, useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useEditor } from "../event/editor-context.ts";
import { useWords } from "../locale/locale-context.tsx";
import { emptyValue } from "../schema-form/field-shape.ts";
import { recordWords } from "../words/record-words.ts";
import { RecordBox } from "./record-box.tsx";
import {
  createRecord,
  nameIn,
  readRecord,
  recordFaults,
  recordShape,
  type RecordValues,
} from "./record-calls.ts";
import type { NewRecordProps } from "./record-form-context.ts";
import { recordForms, type RecordNoun } from "./record-nouns.ts";
import { SimilarNotice } from "./similar-notice.tsx";
import { hostIn, isWebAddress } from "./web-address.ts";

/** What is known of a record from what was typed or pasted to find it. */
function startOf(of: RecordNoun, name: string, main: Locale): RecordValues {
  if (of !== "source") return { name: { [main]: name }, slug: slugFrom(name) };
  return isWebAddress(name)
    ? { url: name.trim(), publisher: hostIn(name), language: main }
    : { title: name, slug: slugFrom(name), language: main };
}

/** Makes a record under the field that is to cite it. */
export function NewRecord({ of, name, onMade, onCancel }: NewRecordProps) {
  const words = useWords(recordWords);
  const { story, locale } = useEditor();
  const main = story.defaultLocale;
  const api = useNewsroomApi();
  const client = useNewsroomClient();
  const queries = useQueryClient();
  const { named, heading } = recordForms[of];
  const [values, setValues] = useState<RecordValues>(() => ({
    ...Object.fromEntries(Object.entries(recordShape(of)).map(([field, part]) => [field, emptyValue(part)])),
    ...startOf(of, name, main),
  }));
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);

  function change(field: string, value: unknown) {
    const follows = values["slug"] === slugFrom(nameIn(values[named], main));
    setValues({
      ...values,
      [field]: value,
      // The identifier follows the name until it is changed itself.
      ...(field === named && follows && { slug: slugFrom(nameIn(value, main)) }),
    });
  }

  async function make() {
    if (busy) return;
    setProblem(null);
    const check = readRecord(of, values, locale);
    const nameless =
      nameIn(values[named], main).trim() === ""
        ? [{ path: named, code: "missing", message: words.nameMissing }]
        : [];
    if (nameless.length > 0 || !check.ok)
      return setFaults([...nameless, ...(check.ok ? [] : check.problems)]);
    setBusy(true);
    try {
      const slug = await createRecord(client, check.value);
      await queries.invalidateQueries(api.desk.records.queryFilter());
      onMade(slug);
    } catch (error) {
      const found = problemOf(error);
      if (found.fields.length === 0) setProblem(found);
      else setFaults(recordFaults(found.fields));
      setBusy(false);
    }
  }

  const others = Object.keys(recordShape(of)).filter((field) => field !== named && field !== "slug");
  return (
    <RecordBox
      of={of}
      heading={heading[locale]}
      fields={[named, ...others, "slug"]}
      values={values}
      faults={faults}
      problem={problem}
      busy={busy}
      verb={words.make}
      onChange={change}
      onTake={() => void make()}
      onCancel={onCancel}
    >
      <SimilarNotice of={of} values={values} onTake={onMade} />
    </RecordBox>
  );
}
