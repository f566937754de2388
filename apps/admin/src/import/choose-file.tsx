"use client";

import { importFormatLabels, importFormatSchema } from "@claimline/formats/import/imported";
import { Button } from "@claimline/design/button";
import { Field } from "@claimline/design/field";
import { Notice } from "@claimline/design/notice";
import { languageName } from "@claimline/model/language-name";
import { localeSchema, locales } from "@claimline/model/locale";
import { useRef, useState } from "react";
import { useNewsroomClient } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { importWords } from "../words/import-words.ts";
import styles from "./import.module.css";
import { mostFileBytes, readChosenFile } from "./read-chosen-file.ts";

interface ChooseFileProps {
  story: string;
  /** The preview that was made. */
  onRead: (id: string) => void;
}

/** Takes a file by choice, by drop or by paste, and has it looked at. */
export function ChooseFile({ story, onRead }: ChooseFileProps) {
  const words = useWords(importWords);
  const locale = useLocale();
  const client = useNewsroomClient();
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState("");
  const [format, setFormat] = useState("");
  const [language, setLanguage] = useState("");
  const [isOver, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [problem, setProblem] = useState<CallProblem | null>(null);

  async function look() {
    if (busy) return;
    setProblem(null);
    const isTooLarge = (file?.size ?? text.length) > mostFileBytes;
    if ((file === null && text.trim() === "") || isTooLarge) {
      setFault(isTooLarge ? words.tooLarge : words.missing);
      field.current?.focus();
      return;
    }
    setFault(null);
    setBusy(true);
    try {
      const chosen = importFormatSchema.safeParse(format).data;
      const spoken = localeSchema.safeParse(language).data;
      const { id } = await client.import.preview.mutate({
        story,
        name: file?.name.slice(0, 200) || words.pasted,
        ...(chosen && { format: chosen }),
        ...(spoken && { language: spoken }),
        file: file === null ? { as: "text", text } : { as: "base64", base64: await readChosenFile(file) },
      });
      onRead(id);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.section}
      noValidate
      aria-labelledby="choose"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h2 id="choose">{words.begin}</h2>
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          setFile(event.dataTransfer.files[0] ?? null);
        }}
      >
        <Field label={words.choose} hint={words.chooseHint} error={fault ?? undefined}>
          {(control) => (
            <input
              {...control}
              ref={field}
              type="file"
              accept=".csv,.tsv,.txt,.json,text/csv,application/json"
              onChange={({ target }) => setFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
        {file && <p className={styles.title}>{file.name}</p>}
      </div>
      {file === null && (
        <Field label={words.paste} hint={words.pasteHint}>
          {(control) => (
            <textarea
              {...control}
              rows={4}
              spellCheck={false}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
      )}
      <div className={styles.line}>
        <Field label={words.format}>
          {(control) => (
            <select {...control} value={format} onChange={({ target }) => setFormat(target.value)}>
              <option value="">{words.recognise}</option>
              {importFormatSchema.options.map((each) => (
                <option key={each} value={each}>
                  {importFormatLabels[each][locale]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.language} hint={words.languageHint}>
          {(control) => (
            <select {...control} value={language} onChange={({ target }) => setLanguage(target.value)}>
              <option value="">{words.ofStory}</option>
              {locales.map((each) => (
                <option key={each} value={each}>
                  {languageName(each, locale)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className={styles.actions}>
        <Button look="primary" type="submit" aria-disabled={busy}>
          {words.look}
        </Button>
      </div>
      {busy && <Notice kind="news">{words.reading}</Notice>}
      {problem && <ProblemNotice title={words.failed} problem={problem} />}
    </form>
  );
}
