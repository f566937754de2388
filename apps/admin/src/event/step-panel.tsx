"use client";

import { Button } from "@claimline/design/button";
import { TextArea } from "@claimline/design/text-field";
import type { LocalizedText } from "@claimline/model/localized-text";
import { locales } from "@claimline/model/locale";
import { type Nature, natureLabels, natures } from "@claimline/model/publication/nature";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { ChecksPanel } from "./checks-panel.tsx";
import { useEditor } from "./editor-context.ts";
import styles from "./step-panel.module.css";
import type { StepDetails } from "./use-event-steps.ts";

export type AskingStep = "publish" | "requestChanges" | "unpublish";

interface StepPanelProps {
  step: AskingStep;
  /** Readers see the event: the change to it has a nature. */
  live: boolean;
  busy: boolean;
  onTake: (details: StepDetails) => void;
  onCancel: () => void;
}

/** What a step still asks for, in the flow of the page under the bar. */
export function StepPanel({ step, live, busy, onTake, onCancel }: StepPanelProps) {
  const words = useWords(stepWords);
  const { story, locale } = useEditor();
  const [comment, setComment] = useState("");
  const [nature, setNature] = useState<Nature | null>(null);
  const [note, setNote] = useState<LocalizedText>({});
  const [fault, setFault] = useState<"nature" | "note" | null>(null);
  const panel = useRef<HTMLFormElement>(null);
  const asksNature = step === "publish" && live;
  const asksNote = step === "unpublish" || (asksNature && nature !== null);
  const ordered = [story.defaultLocale, ...locales.filter((other) => other !== story.defaultLocale)];

  useEffect(() => {
    const first =
      panel.current?.querySelector<HTMLElement>("input, textarea") ?? panel.current?.querySelector("button");
    first?.focus();
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function take() {
    const given: LocalizedText = Object.fromEntries(Object.entries(note).filter(([, text]) => text?.trim()));
    const hasNote = Object.keys(given).length > 0;
    const found =
      asksNature && nature === null
        ? "nature"
        : nature === "correction" && !given[story.defaultLocale]
          ? "note"
          : null;
    setFault(found);
    if (found) {
      panel.current?.querySelector<HTMLElement>(found === "nature" ? "input" : "textarea")?.focus();
      return;
    }
    onTake({ comment: comment.trim(), nature: asksNature ? nature : null, note: hasNote ? given : null });
  }

  const titles = {
    publish: live ? words.publishChange : words.publish,
    requestChanges: words.requestChanges,
    unpublish: words.unpublishTitle,
  };
  const verbs = { publish: words.publish, requestChanges: words.requestChanges, unpublish: words.unpublish };

  return (
    <form
      ref={panel}
      className={styles.panel}
      noValidate
      aria-labelledby="step-title"
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <h2 id="step-title" className={styles.title}>
        {titles[step]}
      </h2>
      {step === "publish" && <ChecksPanel />}
      {step === "unpublish" && <p>{words.unpublishHelp}</p>}
      {step === "requestChanges" && (
        <TextArea
          label={words.returnComment}
          hint={words.returnHint}
          maxLength={2000}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
      {asksNature && (
        <fieldset className={styles.natures}>
          <legend>{words.nature}</legend>
          {natures.map((offered) => (
            <label key={offered}>
              <input
                type="radio"
                name="nature"
                value={offered}
                checked={nature === offered}
                onChange={() => {
                  setNature(offered);
                  setFault(null);
                }}
              />
              {natureLabels[offered][locale]}
            </label>
          ))}
          {fault === "nature" && (
            <p className={styles.fault} role="alert">
              {words.natureMissing}
            </p>
          )}
        </fieldset>
      )}
      {asksNote &&
        ordered.map((other) => (
          <TextArea
            key={other}
            label={`${step === "unpublish" ? words.tombstoneNote : words.publicNote} ${other.toUpperCase()}`}
            hint={
              other === story.defaultLocale && step === "publish"
                ? nature === "correction"
                  ? words.correctionNote
                  : words.noteOptional
                : undefined
            }
            error={fault === "note" && other === story.defaultLocale ? words.noteMissing : undefined}
            lang={other}
            rows={2}
            maxLength={600}
            value={note[other] ?? ""}
            onChange={(event) => setNote({ ...note, [other]: event.target.value })}
          />
        ))}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {verbs[step]}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
