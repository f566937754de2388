"use client";

import { Field } from "@claimline/design/field";
import { eventKinds, eventKindSchema, kinds } from "@claimline/model/event/kinds/all-kinds";
import { phaseLabels, phases, phaseSchema } from "@claimline/model/event/phase";
import { slugFrom } from "@claimline/model/slug";
import { useRef, useState } from "react";
import { useController, useFormContext, useWatch } from "react-hook-form";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import { emptyDetails, type EventFormValues } from "./event-form-values.ts";
import { LocalizedFields } from "./localized-fields.tsx";
import { ParticipantsField } from "./participants-field.tsx";
import { PlacesField } from "./places-field.tsx";
import { WhenField } from "./when-field.tsx";

interface EventFieldsProps {
  /** A new event's address follows its title. */
  isNew: boolean;
}

/** What the event is, when and where it was, and who took part. */
export function EventFields({ isNew }: EventFieldsProps) {
  const words = useWords(eventWords);
  const { story } = useEditor();
  const { control, getValues, setValue, clearErrors } = useFormContext<EventFormValues>();
  const phase = useWatch({ control, name: "phase" });
  const followed = useRef(slugOf(getValues("title")[story.defaultLocale] ?? ""));

  function followTitle(text: string) {
    const untouched = getValues("slug") === followed.current;
    followed.current = slugOf(text);
    if (!isNew || !untouched) return;
    setValue("slug", followed.current);
    clearErrors("slug");
  }

  return (
    <>
      <section className={styles.section} aria-label={words.what}>
        <LocalizedFields
          name="title"
          label={words.title}
          look="headline"
          onEdit={(text, locale) => locale === story.defaultLocale && followTitle(text)}
        />
        <LocalizedFields name="summary" label={words.summary} rows={3} />
      </section>
      <section className={styles.section} aria-label={words.whenAndHow}>
        <div className={styles.pair}>
          <KindField />
          <WhenField name="when" label={words.when} phase={phase} />
        </div>
        <div className={styles.pair}>
          <PhaseField />
          <SignificanceField />
        </div>
      </section>
      <section className={styles.pair} aria-label={words.whereAndWho}>
        <PlacesField />
        <ParticipantsField />
      </section>
    </>
  );
}

/** "new" is the address of the form itself. */
function slugOf(title: string): string {
  const slug = slugFrom(title);
  return slug === "new" ? "new-event" : slug;
}

function KindField() {
  const words = useWords(eventWords);
  const locale = useLocale();
  const { control, getValues, setValue } = useFormContext<EventFormValues>();
  const { field } = useController({ name: "kind", control });
  const [{ kind: was, details }] = useState(() => ({
    kind: getValues("kind"),
    details: getValues("details"),
  }));
  const hadDetails = Object.values(details).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  );

  return (
    <Field
      label={words.kind}
      hint={
        field.value !== was && hadDetails
          ? fill(words.kindReset, { kind: kinds[was].label[locale] })
          : undefined
      }
    >
      {(select) => (
        <select
          {...select}
          name={field.name}
          ref={field.ref}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(event) => {
            const kind = eventKindSchema.parse(event.target.value);
            setValue("details", kind === was ? details : emptyDetails(kind));
            field.onChange(kind);
          }}
        >
          {eventKinds.map((kind) => (
            <option key={kind} value={kind}>
              {kinds[kind].label[locale]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function PhaseField() {
  const words = useWords(eventWords);
  const locale = useLocale();
  const { control } = useFormContext<EventFormValues>();
  const { field } = useController({ name: "phase", control });
  return (
    <Field label={words.phase}>
      {(select) => (
        <select
          {...select}
          name={field.name}
          ref={field.ref}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(phaseSchema.parse(event.target.value))}
        >
          {phases.map((phase) => (
            <option key={phase} value={phase}>
              {phaseLabels[phase][locale]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const weights = [1, 2, 3, 4, 5] as const;

function SignificanceField() {
  const words = useWords(eventWords);
  const { control } = useFormContext<EventFormValues>();
  const { field } = useController({ name: "significance", control });
  return (
    <Field label={words.significance}>
      {(select) => (
        <select
          {...select}
          name={field.name}
          ref={field.ref}
          value={field.value}
          onBlur={field.onBlur}
          onChange={(event) => field.onChange(Number(event.target.value))}
        >
          {weights.map((weight) => (
            <option key={weight} value={weight}>
              {words[`significance${weight}`]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
