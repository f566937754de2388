"use client";

import { Button } from "@claimline/design/button";
import { TextArea } from "@claimline/design/text-field";
import { wordField } from "@claimline/model/field-wording";
import { useEffect, useRef, useState } from "react";
import { useWords } from "../locale/locale-context.tsx";
import { stepWords } from "../words/step-words.ts";
import { ChecksPanel } from "./checks-panel.tsx";
import { useEditor } from "./editor-context.ts";
import { EffectNotice } from "./effect-notice.tsx";
import { faultIn, NatureFields, PublicNote, tellable, toldNothing } from "./nature-fields.tsx";
import { nextHour, ScheduleField, scheduledInstant } from "./schedule-field.tsx";
import styles from "./step-panel.module.css";
import type { Step, StepDetails } from "./use-event-steps.ts";

export type AskingStep = "emergency" | "publish" | "schedule" | "requestChanges" | "unpublish";

const askingSteps: ReadonlySet<string> = new Set<AskingStep>([
  "emergency",
  "publish",
  "schedule",
  "requestChanges",
  "unpublish",
]);

/** Whether a step asks for more before it is taken. */
export function isAsking(step: Step): step is AskingStep {
  return askingSteps.has(step);
}

interface StepPanelProps {
  step: AskingStep;
  /** Id of the event. */
  id: string;
  /** Readers see the event: the change to it has a nature. */
  live: boolean;
  busy: boolean;
  onTake: (details: StepDetails) => void;
  onCancel: () => void;
}

/** What a step still asks for, in the flow of the page under the bar. */
export function StepPanel({ step, id, live, busy, onTake, onCancel }: StepPanelProps) {
  const words = useWords(stepWords);
  const { locale, story } = useEditor();
  const [comment, setComment] = useState("");
  const [commentFault, setCommentFault] = useState<string | undefined>();
  const [told, setTold] = useState(toldNothing);
  const [fault, setFault] = useState<ReturnType<typeof faultIn>>(null);
  const panel = useRef<HTMLFormElement>(null);
  const asksNature = (step === "publish" || step === "schedule") && live;
  const [at, setAt] = useState(() => nextHour(Date.now(), story.timeZone));
  const [atFault, setAtFault] = useState<string | undefined>();

  useEffect(() => {
    const first =
      panel.current?.querySelector<HTMLElement>("input, textarea") ?? panel.current?.querySelector("button");
    first?.focus();
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);

  function take() {
    const found = asksNature ? faultIn(told, story.defaultLocale) : null;
    setFault(found);
    const due = step === "schedule" ? scheduledInstant(at, story.timeZone) : null;
    const late = step === "schedule" && (due === null || due <= Date.now());
    setAtFault(
      late ? (due === null ? words.scheduleMissing : wordField("not-in-future", locale)) : undefined,
    );
    if (late) return panel.current?.querySelector<HTMLElement>("input")?.focus();
    const lacking = step === "emergency" && comment.trim().length < 10;
    setCommentFault(lacking ? words.emergencyMissing : undefined);
    if (lacking) return panel.current?.querySelector<HTMLElement>("textarea")?.focus();
    if (found) {
      panel.current?.querySelector<HTMLElement>(found === "nature" ? "[type=radio]" : "textarea")?.focus();
      return;
    }
    onTake({
      comment: comment.trim(),
      ...tellable(told),
      ...(due !== null && { at: new Date(due).toISOString() }),
    });
  }

  const titles = {
    publish: live ? words.publishChange : words.publish,
    emergency: words.emergency,
    schedule: words.scheduleTitle,
    requestChanges: words.requestChanges,
    unpublish: words.unpublishTitle,
  };
  const verbs = {
    emergency: words.emergency,
    publish: words.publish,
    schedule: words.schedule,
    requestChanges: words.requestChanges,
    unpublish: words.unpublish,
  };

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
      {step === "schedule" && <ScheduleField value={at} error={atFault} onChange={setAt} />}
      {(step === "publish" || step === "schedule") && <ChecksPanel />}
      {step === "unpublish" && <p>{words.unpublishHelp}</p>}
      {(step === "publish" || step === "schedule" || step === "unpublish") && (
        <EffectNotice id={id} step={step === "unpublish" ? "unpublish" : "publish"} />
      )}
      {step === "emergency" && (
        <TextArea
          label={words.emergencyReason}
          hint={words.emergencyHelp}
          error={commentFault}
          maxLength={600}
          required
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      )}
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
