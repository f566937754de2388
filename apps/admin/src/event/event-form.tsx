"use client";

import { useFormContext } from "react-hook-form";
import { ClaimsSection } from "../claim/claims-section.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import styles from "./event-editor.module.css";
import { EventFields } from "./event-fields.tsx";
import type { EventFormValues } from "./event-form-values.ts";
import { FormText } from "./form-text.tsx";
import { LocalTitle } from "./local-title.tsx";
import type { SavedEvent } from "./saved-event.ts";

interface EventFormProps {
  saved: SavedEvent | null;
  /** Begun on this screen: the address follows the title. */
  isNew: boolean;
  openClaims: ReadonlySet<string>;
  onOpenClaim: (id: string, open: boolean) => void;
}

/** The form in its sections: what, when and where, who, claims, internal note. */
export function EventForm({ saved, isNew, openClaims, onOpenClaim }: EventFormProps) {
  const words = useWords(eventWords);
  const steps = useWords(stepWords);
  const { getValues } = useFormContext<EventFormValues>();
  const { quantities, relations } = getValues();
  // Readers hold on to the address.
  const slugFixed = saved !== null && saved.visibility !== "never_published";
  const kept = [
    quantities.length > 0 && fill(words.quantitiesCount, { count: quantities.length }),
    relations.length > 0 && fill(words.relationsCount, { count: relations.length }),
    Object.keys(getValues("details")).length > 0 && words.detailsOf,
  ].filter((part) => part !== false);

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={words.form}
      onSubmit={(event) => event.preventDefault()}
    >
      <LocalTitle isNew={saved === null} />
      {(saved?.state === "in_review" || saved?.state === "approved") && (
        <p className={styles.kept}>{steps.endsReview}</p>
      )}
      <EventFields isNew={isNew} />
      <ClaimsSection open={openClaims} onOpen={onOpenClaim} />
      <div className={styles.note}>
        <FormText name="note" label={words.note} hint={words.noteHint} rows={2} />
      </div>
      <FormText
        name="slug"
        label={words.slug}
        hint={slugFixed ? words.slugFixed : words.slugHint}
        readOnly={slugFixed}
      />
      {saved && kept.length > 0 && (
        <p className={styles.kept}>{fill(words.kept, { what: kept.join(", ") })}</p>
      )}
    </form>
  );
}
