"use client";

import { Button } from "@claimline/design/button";
import { TextArea } from "@claimline/design/text-field";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { ChecksPanel } from "./checks-panel.tsx";
import { useEditor } from "./editor-context.ts";
import { faultIn, NatureFields, PublicNote, tellable, toldNothing } from "./nature-fields.tsx";
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
  const { story } = useEditor();
  const [comment, setComment] = useState("");
  const [told, setTold] = useState(toldNothing);
  const [fault, setFault] = useState<ReturnType<typeof faultIn>>(null);
  const panel = useRef<HTMLFormElement>(null);
  const asksNature = step === "publish" && live;

  useEffect(() => {
    const first =
      panel.current?.querySelector<HTMLElement>("input, textarea") ?? panel.current?.querySelector("button");
    first?.focus();
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function take() {
    const found = asksNature ? faultIn(told, story.defaultLocale) : null;
    setFault(found);
    if (found) {
      panel.current?.querySelector<HTMLElement>(found === "nature" ? "input" : "textarea")?.focus();
      return;
    }
    onTake({ comment: comment.trim(), ...tellable(told) });
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
      {asksNature && <NatureFields told={told} fault={fault} onTell={setTold} />}
      {step === "unpublish" && (
        <PublicNote
          label={words.tombstoneNote}
          note={told.note}
          onChange={(note) => setTold({ nature: null, note })}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" aria-disabled={busy}>
          {verbs[step]}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}
