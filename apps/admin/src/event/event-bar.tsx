"use client";

import { Badge } from "@claimline/design/badge";
import { Button } from "@claimline/design/button";
import { may, type Action } from "@claimline/model/publication/permission";
import type { Role } from "@claimline/model/publication/role";
import { stateAfter, visibilityLabels, workStateLabels } from "@claimline/model/publication/state";
import Link from "next/link";
import { printDeskFilter, useDeskFilter } from "../desk/desk-filter.ts";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { previewWords } from "../words/preview-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { useEditor } from "./editor-context.ts";
import styles from "./event-bar.module.css";
import { SaveState } from "./save-state.tsx";
import type { SavedEvent } from "./saved-event.ts";
import type { SaveTrouble } from "./use-event-save.ts";
import type { Step } from "./use-event-steps.ts";

interface EventBarProps {
  saved: SavedEvent | null;
  /** How many parts of the form no save holds. */
  unsaved: number;
  saving: boolean;
  trouble: SaveTrouble;
  busy: boolean;
  /** A step is asking for more under the bar, with a button of its own. */
  asking: boolean;
  /** The editor is choosing between two versions, which is saved with a button of its own. */
  choosing: boolean;
  role: Role | null;
  /** The event can't be saved: it is somebody else's, or waits for its publication. */
  readOnly: boolean;
  /** It is somebody else's, and can't be handed in either. */
  foreign: boolean;
  /** The readers' page stands beside the form. */
  previewing: boolean;
  onPreview: () => void;
  onSave: () => void;
  onStep: (step: Step) => void;
}

/** Where the event stands, whether it is saved, and what comes next: always in sight. */
export function EventBar({
  saved,
  unsaved,
  saving,
  trouble,
  busy,
  asking,
  choosing,
  role,
  readOnly,
  foreign,
  previewing,
  onPreview,
  onSave,
  onStep,
}: EventBarProps) {
  const words = useWords(stepWords);
  const fields = useWords(eventWords);
  const preview = useWords(previewWords);
  const { locale, story } = useEditor();
  const { filter } = useDeskFilter();
  const next = saved && !foreign && nextStep(saved, role);
  const later =
    saved && !asking && !choosing
      ? (["unschedule", "schedule"] as const).filter(
          (step) => stateAfter(saved.state, step) !== null && may(role, `event.${step}`),
        )
      : [];
  const labels: Readonly<Record<Exclude<Step, "trash">, string>> = {
    submit: words.submit,
    approve: words.approve,
    publish: saved?.visibility === "live" ? words.publishChange : words.publish,
    emergency: words.emergency,
    schedule: saved?.state === "scheduled" ? words.reschedule : words.schedule,
    unschedule: words.unschedule,
    requestChanges: words.requestChanges,
    unpublish: words.unpublish,
  };

  return (
    <div className={styles.bar}>
      <Link className={styles.back} href={`/stories/${story.slug}${printDeskFilter(filter)}`}>
        ← <span className={styles.backWords}>{fields.back}</span>
      </Link>
      {saved && (
        <p className={styles.state}>
          <Badge tone={saved.state === "in_review" || saved.state === "approved" ? "accent" : "neutral"}>
            {workStateLabels[saved.state][locale]}
          </Badge>{" "}
          <span className={styles.version}>
            {fill(words.version, { version: saved.version })} · {visibilityLabels[saved.visibility][locale]}
          </span>
        </p>
      )}
      <SaveState saved={saved} unsaved={unsaved} saving={saving} trouble={trouble} />
      <div className={styles.buttons}>
        {saved && !choosing && (
          <Button aria-pressed={previewing} onClick={onPreview}>
            {preview.preview}
          </Button>
        )}
        {!choosing && !readOnly && (
          <Button
            look={saved ? "plain" : "primary"}
            aria-disabled={unsaved === 0}
            onClick={onSave}
            aria-keyshortcuts="Control+S Meta+S"
          >
            {words.save}
          </Button>
        )}
        {saved && stateAfter(saved.state, "requestChanges") && may(role, "event.requestChanges") && (
          <Button aria-disabled={busy} onClick={() => onStep("requestChanges")}>
            {words.requestChanges}
          </Button>
        )}
        {later.map((step) => (
          <Button key={step} aria-disabled={busy} onClick={() => onStep(step)}>
            {labels[step]}
          </Button>
        ))}
        {next && !asking && !choosing && (
          <Button look="primary" aria-disabled={busy} onClick={() => onStep(next)}>
            {labels[next]}
          </Button>
        )}
      </div>
    </div>
  );
}

const onwards = ["submit", "approve", "publish"] as const satisfies readonly Step[];
const actions: Readonly<Record<(typeof onwards)[number], Action>> = {
  submit: "event.submit",
  approve: "event.approve",
  publish: "event.publish",
};

/** The step that leads on from the event's state, if this editor may take it. */
export function nextStep(
  { state }: Pick<SavedEvent, "state">,
  role: Role | null,
): (typeof onwards)[number] | null {
  return onwards.find((step) => stateAfter(state, step) !== null && may(role, actions[step])) ?? null;
}
