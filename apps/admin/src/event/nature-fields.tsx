"use client";

import { TextArea } from "@claimline/design/text-field";
import { type LocalizedText, writtenText } from "@claimline/model/localized-text";
import { type Locale, locales } from "@claimline/model/locale";
import { type Nature, natureLabels, natures } from "@claimline/model/publication/nature";
import { useId } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./step-panel.module.css";

/** What readers are told of a change. */
export interface Told {
  nature: Nature | null;
  note: LocalizedText;
}

export const toldNothing: Told = { nature: null, note: {} };

/** The same as a call takes it: only what was really written. */
export function tellable({ nature, note }: Told): { nature: Nature | null; note: LocalizedText | null } {
  const given = writtenText(note);
  return { nature, note: Object.keys(given).length > 0 ? given : null };
}

/** What is still to be said of a change to what readers see. */
export function faultIn({ nature, note }: Told, defaultLocale: Locale): "nature" | "note" | null {
  if (nature === null) return "nature";
  return nature === "correction" && !note[defaultLocale]?.trim() ? "note" : null;
}

interface NatureFieldsProps {
  told: Told;
  fault: ReturnType<typeof faultIn>;
  onTell: (told: Told) => void;
}

/** What kind of change it is, and public words on it. */
export function NatureFields({ told, fault, onTell }: NatureFieldsProps) {
  const words = useWords(stepWords);
  const { locale } = useEditor();
  const group = useId();
  const { nature, note } = told;
  return (
    <>
      <fieldset className={styles.natures}>
        <legend>{words.nature}</legend>
        {natures.map((offered) => (
          <label key={offered}>
            <input
              type="radio"
              name={group}
              value={offered}
              checked={nature === offered}
              onChange={() => onTell({ nature: offered, note })}
            />
            {natureLabels[offered][locale]}
          </label>
        ))}
        {fault === "nature" && nature === null && (
          <p className={styles.fault} role="alert">
            {words.natureMissing}
          </p>
        )}
      </fieldset>
      {nature !== null && (
        <PublicNote
          label={words.publicNote}
          hint={nature === "correction" ? words.correctionNote : words.noteOptional}
          error={fault === "note" ? words.noteMissing : undefined}
          note={note}
          onChange={(changed) => onTell({ nature, note: changed })}
        />
      )}
    </>
  );
}

interface PublicNoteProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  note: LocalizedText;
  onChange: (note: LocalizedText) => void;
}

/** Public words in every language, the story's main language first. */
export function PublicNote({ label, hint, error, note, onChange }: PublicNoteProps) {
  const { defaultLocale } = useEditor().story;
  const ordered = [defaultLocale, ...locales.filter((other) => other !== defaultLocale)];
  return ordered.map((other) => (
    <TextArea
      key={other}
      label={`${label} ${other.toUpperCase()}`}
      hint={other === defaultLocale ? hint : undefined}
      error={other === defaultLocale ? error : undefined}
      lang={other}
      rows={2}
      maxLength={600}
      value={note[other] ?? ""}
      onChange={(event) => onChange({ ...note, [other]: event.target.value })}
    />
  ));
}
