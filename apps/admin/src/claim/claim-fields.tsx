"use client";

import { stanceLabels, stances } from "@claimline/model/claim/stance";
import { useController, useFormContext } from "react-hook-form";
import { firstMessage } from "../event/first-message.ts";
import type { EventFormValues } from "../event/event-form-values.ts";
import { FormChoice } from "../event/form-choice.tsx";
import { LocalizedFields } from "../event/localized-fields.tsx";
import { WhenField } from "../event/when-field.tsx";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { RecordChooser } from "../record/record-chooser.tsx";
import { claimWords } from "../words/claim-words.ts";
import { CitationsField } from "./citations-field.tsx";
import styles from "./claims.module.css";
import { QuoteFields } from "./quote-fields.tsx";

/** Everything about one claim. */
export function ClaimFields({ index }: { index: number }) {
  const words = useWords(claimWords);
  const locale = useLocale();
  return (
    <>
      <div className={styles.three}>
        <ActorField name={`claims.${index}.actor`} label={words.speaker} />
        <FormChoice
          name={`claims.${index}.stance`}
          label={words.stance}
          options={stances}
          wordOf={(stance) => stanceLabels[stance][locale]}
        />
        <WhenField name={`claims.${index}.saidAt`} label={words.saidAt} />
      </div>
      <LocalizedFields name={`claims.${index}.statement`} label={words.statement} rows={2} />
      <CitationsField index={index} />
      <QuoteFields index={index} />
      <div className={styles.office}>
        <LocalizedFields name={`claims.${index}.office`} label={words.office} />
        <ActorField name={`claims.${index}.via`} label={words.via} />
      </div>
    </>
  );
}

function ActorField({
  name,
  label,
}: {
  name: `claims.${number}.actor` | `claims.${number}.via`;
  label: string;
}) {
  const { control } = useFormContext<EventFormValues>();
  const { field, fieldState } = useController({ name, control });
  return (
    <RecordChooser
      of="actor"
      label={label}
      name={name}
      value={field.value || null}
      error={firstMessage(fieldState.error)}
      inputRef={field.ref}
      onBlur={field.onBlur}
      onPick={(slug) => field.onChange(name.endsWith(".via") ? slug : (slug ?? ""))}
    />
  );
}
