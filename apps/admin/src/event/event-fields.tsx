"use client";

import { eventKinds, kinds } from "@claimline/model/event/kinds/all-kinds";
import { phaseLabels, phases } from "@claimline/model/event/phase";
import { slugFrom } from "@claimline/model/slug";
import { emptyDetails } from "@claimline/model/event/empty-details";
import { useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useLocale, useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-editor.module.css";
import type { EventFormValues } from "./event-form-values.ts";
import { FormChoice } from "./form-choice.tsx";
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
  const locale = useLocale();
  const { story } = useEditor();
  const { control, getValues, setValue, clearErrors } = useFormContext<EventFormValues>();
  const phase = useWatch({ control, name: "phase" });
  const followed = useRef(slugOf(getValues("title")[story.defaultLocale] ?? ""));

  const significanceWords: Readonly<Record<number, string>> = {
    1: words.significance1,
    2: words.significance2,
    3: words.significance3,
    4: words.significance4,
    5: words.significance5,
  };

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
          onEdit={(text, written) => written === story.defaultLocale && followTitle(text)}
        />
        <LocalizedFields name="summary" label={words.summary} rows={3} />
      </section>
      <section className={styles.section} aria-label={words.whenAndHow}>
        <div className={styles.pair}>
          <KindField />
          <WhenField name="when" label={words.when} phase={phase} />
        </div>
        <div className={styles.pair}>
          <FormChoice
            name="phase"
            label={words.phase}
            options={phases}
            wordOf={(option) => phaseLabels[option][locale]}
          />
          <FormChoice
            name="significance"
            label={words.significance}
            options={weights}
            wordOf={(weight) => significanceWords[weight] ?? String(weight)}
          />
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
  const kind = useWatch({ control, name: "kind" });
  const [{ kind: was, details }] = useState(() => ({
    kind: getValues("kind"),
    details: getValues("details"),
  }));
  const hadDetails = Object.values(details).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null,
  );
  return (
    <FormChoice
      name="kind"
      label={words.kind}
      options={eventKinds}
      wordOf={(option) => kinds[option].label[locale]}
      hint={
        kind !== was && hadDetails ? fill(words.kindReset, { kind: kinds[was].label[locale] }) : undefined
      }
      onPick={(option) => setValue("details", option === was ? details : emptyDetails(option))}
    />
  );
}

const weights = [1, 2, 3, 4, 5] as const;
