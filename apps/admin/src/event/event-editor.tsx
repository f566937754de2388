"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import type { FieldProblem } from "@claimline/model/problem";
import type { Role } from "@claimline/model/publication/role";
import { formatClock } from "@claimline/model/time/format-clock";
import { Button } from "@claimline/design/button";
import { Notice } from "@claimline/design/notice";
import { useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormProvider, useForm } from "react-hook-form";
import { ProblemNotice } from "../api-client/problem-notice.tsx";
import { useShortcuts } from "../desk/use-shortcuts.ts";
import { useWords } from "../locale/locale-context.tsx";
import { eventWords } from "../words/event-words.ts";
import { stepWords } from "../words/step-words.ts";
import { fill } from "../words/word-table.ts";
import { ConflictView } from "./conflict-view.tsx";
import { contentResolver } from "./content-resolver.ts";
import type { DeskSetting } from "./desk-records.ts";
import { EditorProvider } from "./editor-context.ts";
import { EventAside } from "./event-aside.tsx";
import { EventBar, nextStep } from "./event-bar.tsx";
import styles from "./event-editor.module.css";
import { EventForm } from "./event-form.tsx";
import { emptyFormValues, type EventFormValues, formValuesOf } from "./event-form-values.ts";
import { FaultList } from "./fault-list.tsx";
import { focusField } from "./go-to-field.ts";
import type { SavedEvent } from "./saved-event.ts";
import { type AskingStep, StepPanel } from "./step-panel.tsx";
import type { UnsavedDraft } from "./unsaved-drafts.tsx";
import { useEventSave } from "./use-event-save.ts";
import { type Step, type StepDetails, useEventSteps } from "./use-event-steps.ts";
import { useNewerVersion } from "./use-newer-version.ts";
import { useUnsaved } from "./use-unsaved.ts";

interface EventEditorProps {
  setting: DeskSetting;
  /** The event as the server has it now; `null` while it is new. */
  detail: DeskEventDetail | null;
  /** What was typed into this form before and not saved. */
  restored: UnsavedDraft | null;
  self: { name: string; role: Role } | null;
  publicUrl: string;
  /** The event has got an address, or another one. */
  onAddress: (slug: string) => void;
}

/** One event being worked on: the bar with its state, the form, and what follows from it. */
export function EventEditor({ setting, detail, restored, self, publicUrl, onAddress }: EventEditorProps) {
  const words = useWords(stepWords);
  const fields = useWords(eventWords);
  const { locale, story } = setting;
  const role = self?.role ?? null;
  const root = useRef<HTMLDivElement>(null);
  const initial: SavedEvent | null = restored ? restored.base : detail;
  const [openClaims, setOpenClaims] = useState<ReadonlySet<string>>(new Set());
  const [panel, setPanel] = useState<AskingStep | null>(null);
  const [news, setNews] = useState<string | null>(restored ? fields.restored : null);
  const [formKey, setFormKey] = useState(0);

  const form = useForm<EventFormValues>({
    defaultValues:
      restored?.values ?? (detail ? formValuesOf(detail.content, detail.note) : emptyFormValues()),
    resolver: useMemo(() => contentResolver(locale), [locale]),
    mode: "onTouched",
  });
  const saving = useEventSave({
    story,
    form,
    initial,
    editorName: self?.name ?? null,
    onFaults: showFirst,
  });
  const { saved, theirs } = saving;
  const unsaved = useUnsaved(form, story.slug, saved);
  const steps = useEventSteps({ onDone: stepDone, onStale: () => saving.refresh() });
  const newer = useNewerVersion({ detail, saved, unsaved, form, onAdopt: adopt });

  function adopt(version: SavedEvent, rewritten: boolean) {
    saving.setSaved(version);
    if (!rewritten) return;
    replaceForm(formValuesOf(version.content, version.note));
    setNews(fill(words.adopted, { name: version.savedBy ?? words.somebody }));
  }

  /** Fills the whole form anew; its lists are built from the new values. */
  function replaceForm(values: EventFormValues) {
    form.reset(values);
    setFormKey((key) => key + 1);
  }

  function openClaim(id: string, open: boolean) {
    setOpenClaims((ids) => (open ? new Set(ids).add(id) : new Set([...ids].filter((other) => other !== id))));
  }

  function goTo(path: string) {
    const [field, place] = path.split(".");
    const claim =
      field === "claims" && place !== undefined ? form.getValues(`claims.${Number(place)}`) : undefined;
    if (claim) flushSync(() => openClaim(claim.id, true));
    if (root.current) focusField(root.current, path);
  }

  function showFirst([first]: readonly FieldProblem[]) {
    // After the faults are shown, so that the field says what is wrong when it gets the focus.
    if (first) setTimeout(() => goTo(first.path));
  }

  async function save() {
    setNews(null);
    steps.clearProblem();
    const event = await saving.save();
    if (event && event.slug !== detail?.slug) onAddress(event.slug);
    return event;
  }

  async function choose(merged: EventFormValues) {
    if (!theirs) return;
    replaceForm(merged);
    saving.setSaved(theirs);
    const event = await saving.save(merged, theirs);
    if (event && event.slug !== detail?.slug) onAddress(event.slug);
  }

  async function take(step: Step, details?: StepDetails) {
    setNews(null);
    saving.clearTrouble();
    // What is handed in is what stands in the form.
    const event = unsaved && step === "submit" ? await save() : saved;
    if (!event) return;
    if (unsaved && step !== "submit") return setNews(words.saveFirst);
    if (!details && (step === "publish" || step === "requestChanges" || step === "unpublish"))
      return setPanel(step);
    await steps.take(step, event, details);
  }

  async function stepDone(
    step: Step,
    event: SavedEvent,
    answer: Pick<SavedEvent, "version" | "state" | "visibility" | "savedAt">,
  ) {
    const { version, state, visibility, savedAt } = answer;
    saving.setSaved({ ...event, version, state, visibility, savedAt, savedBy: self?.name ?? null });
    setPanel(null);
    const done = {
      submit: words.submitted,
      approve: words.approved,
      publish: words.published,
      requestChanges: words.returned,
      unpublish: words.unpublished,
    };
    setNews(done[step]);
    await saving.refresh();
  }

  function discard() {
    saving.setSaved(detail);
    replaceForm(detail ? formValuesOf(detail.content, detail.note) : emptyFormValues());
    setNews(null);
  }

  useShortcuts({
    "mod+s": () => {
      if (!theirs) void save();
    },
    "mod+enter": () => {
      const next = saved && nextStep(saved, role);
      if (next) void take(next);
    },
  });

  const { faults, problem } = saving.trouble;
  const stepFaults = (steps.problem?.fields ?? []).map((field) => ({
    ...field,
    path: field.path.replace(/^content\.?/u, ""),
  }));
  return (
    <EditorProvider value={{ ...setting, goTo }}>
      <FormProvider {...form}>
        <div ref={root} className={styles.editor}>
          <EventBar
            saved={saved}
            unsaved={unsaved}
            saving={saving.saving}
            busy={steps.busy || saving.saving}
            asking={panel !== null}
            choosing={theirs !== null}
            role={role}
            onSave={() => void save()}
            onStep={(step) => void take(step)}
          />
          {panel && saved && (
            <StepPanel
              key={panel}
              step={panel}
              live={saved.visibility === "live"}
              busy={steps.busy}
              onTake={(details) => void take(panel, details)}
              onCancel={() => setPanel(null)}
            />
          )}
          <div className={styles.notices}>
            {news && !newer && (
              <Notice kind="news">
                {news}{" "}
                {news === fields.restored && (
                  <Button look="quiet" onClick={discard}>
                    {fields.discard}
                  </Button>
                )}
              </Notice>
            )}
            {newer && !theirs && (
              <Notice kind="news">
                {fill(words.newer, {
                  name: newer.savedBy ?? words.somebody,
                  time: formatClock(Date.parse(newer.savedAt), {
                    locale,
                    timeZone: story.timeZone,
                    zone: false,
                    style: "short",
                  }),
                })}{" "}
                <Button look="quiet" onClick={() => saving.setTheirs(newer)}>
                  {words.compare}
                </Button>
              </Notice>
            )}
            {faults.length > 0 && (
              <Notice
                kind="problem"
                title={
                  faults.length === 1 ? words.faultsOne : fill(words.faultsMany, { count: faults.length })
                }
              >
                <FaultList faults={faults} />
              </Notice>
            )}
            {problem && <ProblemNotice problem={problem} title={words.failed} />}
            {steps.problem && (
              <ProblemNotice problem={steps.problem} title={words.failed}>
                <FaultList faults={stepFaults} />
              </ProblemNotice>
            )}
          </div>
          {theirs && saved ? (
            <ConflictView
              base={saved}
              theirs={theirs}
              mine={form.getValues()}
              busy={saving.saving}
              onChoose={(merged) => void choose(merged)}
              onLater={() => saving.setTheirs(null)}
            />
          ) : (
            <div className={styles.body} key={formKey}>
              <EventForm saved={saved} openClaims={openClaims} onOpenClaim={openClaim} />
              <EventAside
                saved={saved}
                detail={detail}
                role={role}
                publicUrl={publicUrl}
                onUnpublish={() => void take("unpublish")}
              />
            </div>
          )}
        </div>
      </FormProvider>
    </EditorProvider>
  );
}
