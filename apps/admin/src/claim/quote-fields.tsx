"use client";

import { TextArea, TextField } from "@claimline/design/text-field";
import { get, useController, useFormContext, useFormState } from "react-hook-form";
import type { EventFormValues } from "../event/event-form-values.ts";
import { firstMessage } from "../event/first-message.ts";
import { useWords } from "../locale/locale-context.tsx";
import { claimWords } from "../words/claim-words.ts";
import styles from "./claims.module.css";

/** The words as they stand in the source, and their language; without words there is no quote. */
export function QuoteFields({ index }: { index: number }) {
  const words = useWords(claimWords);
  const { control } = useFormContext<EventFormValues>();
  const name = `claims.${index}.quote` as const;
  const { field } = useController({ name, control });
  const { errors } = useFormState({ control, name });
  const quote = field.value ?? { text: "", lang: "" };

  function change(changed: Partial<typeof quote>) {
    const next = { ...quote, ...changed };
    field.onChange(next.text === "" && next.lang === "" ? null : next);
  }

  return (
    <div className={styles.quote}>
      <TextArea
        label={words.quote}
        hint={words.quoteHint}
        name={`${name}.text`}
        lang={quote.lang || undefined}
        rows={2}
        value={quote.text}
        error={firstMessage(get(errors, `${name}.text`))}
        onBlur={field.onBlur}
        onChange={(event) => change({ text: event.target.value })}
      />
      <TextField
        label={words.quoteLanguage}
        placeholder="de, en, ko, ru"
        name={`${name}.lang`}
        value={quote.lang}
        autoCapitalize="none"
        spellCheck={false}
        error={quote.text ? firstMessage(get(errors, `${name}.lang`)) : undefined}
        onBlur={field.onBlur}
        onChange={(event) => change({ lang: event.target.value.trim() })}
      />
    </div>
  );
}
