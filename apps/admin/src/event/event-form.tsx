"use client";

import { ClaimsSection } from "../claim/claims-section.tsx";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { stepWords } from "../words/step-words.ts";
import styles from "./event-editor.module.css";
import { EventFields } from "./event-fields.tsx";
import { DetailsSection } from "./details-section.tsx";
import { useEditor } from "./editor-context.ts";
import { FormText } from "./form-text.tsx";
import { LocalTitle } from "./local-title.tsx";
import { QuantitiesSection } from "./quantities-section.tsx";
import { RelationsSection } from "./relations-section.tsx";
import type { SavedEvent } from "./saved-event.ts";

interface EventFormProps {
  saved: SavedEvent | null;
  /** Begun on this screen: the address follows the title. */
  isNew: boolean;
  openClaims: ReadonlySet<string>;
  onOpenClaim: (id: string, open: boolean) => void;
}

/** The form in its sections: what, when and where, who, details of the kind, claims, figures, relations, internal note. */
export function EventForm({ saved, isNew, openClaims, onOpenClaim }: EventFormProps) {
  const words = useWords(eventWords);
  const steps = useWords(stepWords);
  const { readOnly } = useEditor();
  // Readers hold on to the address.
  const slugFixed = saved !== null && saved.visibility !== "never_published";

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
      <fieldset className={styles.all} disabled={readOnly}>
        <EventFields isNew={isNew} />
        <DetailsSection />
      </fieldset>
      {/* Claims open to be read, too. */}
      <ClaimsSection open={openClaims} onOpen={onOpenClaim} />
      <fieldset className={styles.all} disabled={readOnly}>
        <QuantitiesSection />
        <RelationsSection slug={saved?.slug ?? null} />
        <div className={styles.note}>
          <FormText name="note" label={words.note} hint={words.noteHint} rows={2} />
        </div>
        <FormText
          name="slug"
          label={words.slug}
          hint={slugFixed ? words.slugFixed : words.slugHint}
          readOnly={slugFixed}
        />
      </fieldset>
    </form>
  );
}
