"use client";

import { wordField } from "@claimline/model/field-wording";
import { publicationProblems } from "@claimline/model/event/rules";
import { locales } from "@claimline/model/locale";
import { useDeferredValue, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./aside.module.css";
import { useEditor } from "./editor-context.ts";
import { checkFormValues, type EventFormValues } from "./event-form-values.ts";
import { FaultList } from "./fault-list.tsx";

/** What the event still lacks before it may go out, by the rules that publication itself asks. */
export function ChecksPanel() {
  const words = useWords(stepWords);
  const fields = useWords(eventWords);
  const { story, records, locale } = useEditor();
  const { control, getValues } = useFormContext<EventFormValues>();
  useDeferredValue(useWatch({ control }));
  const [openedAt] = useState(() => Date.now());
  const values = getValues();
  const check = checkFormValues(values, locale);
  const faults = check.ok
    ? publicationProblems(check.value, records, {
        defaultLocale: story.defaultLocale,
        timeZone: story.timeZone,
        now: openedAt,
        // Relations aren't edited here; the server checks them against the story's events.
        events: new Set(check.value.relations.map(({ event }) => event)),
      }).map(({ path, code }) => ({ path, message: wordField(code, locale) }))
    : check.problems;
  const untranslated = locales
    .filter((other) => other !== story.defaultLocale)
    .map((other) => ({
      other,
      names: [
        ...(values.title[other] ? [] : [fields.title]),
        ...(values.summary[other] ? [] : [fields.summary]),
      ],
    }))
    .filter(({ names }) => names.length > 0);

  return (
    <section className={styles.panel}>
      <h2 className={styles.heading}>{words.checks}</h2>
      {faults.length === 0 ? (
        <p className={styles.done}>{words.checksDone}</p>
      ) : (
        <>
          <p>{faults.length === 1 ? words.checksOne : fill(words.checksMany, { count: faults.length })}</p>
          <FaultList faults={faults} />
        </>
      )}
      {untranslated.map(({ other, names }) => (
        <p key={other} className={styles.quiet}>
          {fill(words.untranslated, { locale: other.toUpperCase(), fields: names.join(", ") })}
        </p>
      ))}
    </section>
  );
}
