"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import type { FieldProblem } from "@claimline/model/problem";
import type { Role } from "@claimline/model/publication/role";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FormProvider, useForm } from "react-hook-form";
import { useShortcuts } from "../desk/use-shortcuts.ts";
import { useWords } from "../locale/locale-context.tsx";
import { Colleagues } from "../presence/colleagues.tsx";
import { PreviewPanel } from "../preview/preview-panel.tsx";
import { RecordFormProvider } from "../record/record-form-context.ts";
import { recordFormsInPlace } from "../record/record-forms-in-place.tsx";
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
import { type EventFormValues, formValuesOf } from "./event-form-values.ts";
import { EventNotices } from "./event-notices.tsx";
import { type EventProposal, proposedFormValues } from "./event-proposal.ts";
import { focusField } from "./go-to-field.ts";
import type { LocalDraft } from "./local-drafts.tsx";
import type { SavedEvent } from "./saved-event.ts";
import { stepNews } from "./step-news.ts";
import { type AskingStep, isAsking, StepPanel } from "./step-panel.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useFormHistory } from "./use-form-history.ts";
import { useWordedErrors } from "./use-worded-errors.ts";
import { useEventSave } from "./use-event-save.ts";
import { useMeeting } from "./use-meeting.ts";
import { type Step, type StepDetails, useEventSteps } from "./use-event-steps.ts";

interface EventEditorProps {
  setting: DeskSetting;
  /** The event as the server has it now; `null` while it is new. */
  detail: DeskEventDetail | null;
  /** What was typed into this form before and not saved. */
  restored: LocalDraft | null;
  /** What a new event is begun with. */
  proposal: EventProposal | null;
  self: { name: string; email: string; role: Role };
  publicUrl: string;
  /** The event has got an address, or another one. */
  onAddress: (slug: string) => void;
  /** The event is in the trash. */
  onTrashed: () => void;
}

/** One event being worked on: the bar with its state, the form, and what follows from it. */
export function EventEditor(props: EventEditorProps) {
  const { setting, detail, restored, self, publicUrl, onAddress } = props;
  const words = useWords(stepWords);
  const fields = useWords(eventWords);
  const { locale, story } = setting;
  const { role } = self;
  const root = useRef<HTMLDivElement>(null);
  const [initial] = useState<SavedEvent | null>(restored ? restored.base : detail);
  const [{ blank, begun, source: proposedSource }] = useState(() =>
    proposedFormValues(props.proposal, story.defaultLocale),
  );
  const [openClaims, setOpenClaims] = useState<ReadonlySet<string>>(
    () => new Set(begun.claims.map(({ id }) => id)),
  );
  const [panel, setPanel] = useState<AskingStep | null>(null);
  const [news, setNews] = useState<string | null>(restored ? fields.restored : null);
  const [choosing, setChoosing] = useState(false);
  const [previewing, setPreviewing] = useState(false);
  const [faults, setFaults] = useState<readonly FieldProblem[]>([]);
  const [formKey, setFormKey] = useState(0);

  const form = useForm<EventFormValues>({
    defaultValues: restored?.values ?? (detail ? formValuesOf(detail.content, detail.note) : begun),
    resolver: useMemo(() => contentResolver(locale), [locale]),
    mode: "onTouched",
  });
  useWordedErrors(form, locale);
  const forgetHistory = useFormHistory(form, self.email);
  const saving = useEventSave({
    story,
    form,
    initial,
    editorName: self.name,
    onAddress,
    onMerged(name) {
      forgetHistory();
      setNews(name === null ? words.merged : fill(words.adopted, { name }));
    },
  });
  const { saved, theirs, trouble } = saving;
  const foreign = detail?.editable === false;
  // What was approved is what goes live.
  const readOnly = foreign || saved?.state === "scheduled";
  const unsaved = useAutosave({
    form,
    blank,
    email: self.email,
    story: story.slug,
    saved,
    trouble,
    savedNow: saving.savedNow,
    save: saving.save,
  });
  const steps = useEventSteps({ onDone: stepDone, onStale: () => saving.refresh() });

  // Who begins an event can type its title at once.
  const begins = initial === null && restored === null && !begun.title[story.defaultLocale];
  useEffect(() => {
    // Who was led to a field of an event ("#when") finds the caret there.
    const field = begins ? "title" : window.location.hash === "#when" ? "when" : null;
    if (field && root.current) focusField(root.current, field);
  }, [begins]);

  useMeeting(detail && saved && detail.version > saved.version && !choosing ? detail : null, saving.meet);

  /** Fills the whole form anew; its lists are built from the new values. */
  function replaceForm(values: EventFormValues) {
    form.reset(values);
    setFormKey((key) => key + 1);
  }

  function discard() {
    const base = saving.savedNow();
    replaceForm(base ? formValuesOf(base.content, base.note) : blank);
    saving.setTrouble({ type: "none" });
    setFaults([]);
    setNews(null);
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

  /** The editor's own wish to save: says what keeps from it, and ends a review without asking again. */
  async function saveNow(): Promise<boolean> {
    setNews(null);
    setFaults([]);
    steps.clearProblem();
    if (theirs) saving.setTheirs(null);
    const result = await saving.save({ confirmed: true });
    if (result.type === "conflict") setChoosing(true);
    if (result.type === "faults") {
      setFaults(result.faults);
      await saving.showFaults(result.faults);
      const [first] = result.faults;
      // After the faults are shown, so that the field says what is wrong when it gets the focus.
      if (first) setTimeout(() => goTo(first.path));
    }
    return result.type === "none";
  }

  async function choose(chosen: EventFormValues) {
    if (!theirs) return;
    saving.setSaved(theirs);
    saving.setTheirs(null);
    replaceForm(chosen);
    setChoosing(false);
    await saveNow();
  }

  async function take(step: Step, details?: StepDetails) {
    setNews(null);
    // What is handed in is what stands in the form.
    if (unsaved > 0 && step !== "submit") return setNews(words.saveFirst);
    if (unsaved > 0 && !(await saveNow())) return;
    if (!details && isAsking(step)) return setPanel(step);
    await saving.between(async (event) => {
      if (event) await steps.take(step, event, details);
    });
  }

  async function stepDone(
    step: Step,
    event: SavedEvent,
    answer: Pick<SavedEvent, "version" | "state" | "visibility" | "savedAt">,
  ) {
    const { version, state, visibility, savedAt } = answer;
    saving.setSaved({ ...event, version, state, visibility, savedAt, savedBy: self.name });
    setPanel(null);
    setNews(stepNews(step, words));
    if (step === "trash") props.onTrashed();
    else await saving.refresh();
  }

  useShortcuts({
    "mod+s": () => {
      if (!choosing) void saveNow();
    },
    "mod+enter": () => {
      const next = saved && !foreign && nextStep(saved, role);
      if (next) void take(next);
    },
  });

  return (
    <EditorProvider value={{ ...setting, role, readOnly, proposedSource, goTo }}>
      <RecordFormProvider value={recordFormsInPlace}>
        <FormProvider {...form}>
          <div ref={root} className={styles.editor}>
            <EventBar
              saved={saved}
              unsaved={unsaved}
              saving={saving.saving}
              trouble={trouble}
              busy={steps.busy}
              asking={panel !== null}
              choosing={choosing}
              role={role}
              readOnly={readOnly}
              foreign={foreign}
              previewing={previewing}
              onPreview={() => setPreviewing(!previewing)}
              onSave={() => void saveNow()}
              onStep={(step) => void take(step)}
            />
            {saved && <Colleagues id={saved.id} unsaved={unsaved} />}
            {panel && saved && (
              <StepPanel
                key={panel}
                step={panel}
                id={saved.id}
                live={saved.visibility === "live"}
                busy={steps.busy}
                onTake={(details) => void take(panel, details)}
                onCancel={() => setPanel(null)}
              />
            )}
            <EventNotices
              returned={detail?.state === "draft" && saved?.state === "draft" ? detail.returned : null}
              detail={detail}
              readOnly={foreign}
              news={news}
              onDiscard={
                unsaved > 0 && (news === fields.restored || trouble.type === "review") ? discard : null
              }
              trouble={unsaved > 0 ? trouble : { type: "none" }}
              faults={trouble.type === "faults" ? faults : []}
              theirs={choosing ? null : theirs}
              stepProblem={steps.problem}
              onEmergency={() => void take("emergency")}
              onCompare={() => void saveNow()}
              onConfirm={() => void saveNow()}
            />
            {choosing && theirs && saved ? (
              <ConflictView
                base={saved}
                theirs={theirs}
                mine={form.getValues()}
                busy={saving.saving}
                onChoose={(chosen) => void choose(chosen)}
                onLater={() => setChoosing(false)}
              />
            ) : (
              <div className={styles.body} key={formKey} data-preview={previewing && saved !== null}>
                <EventForm
                  saved={saved}
                  isNew={initial === null && saved?.visibility !== "live"}
                  openClaims={openClaims}
                  onOpenClaim={openClaim}
                />
                {previewing && saved ? (
                  <PreviewPanel saved={saved} publicUrl={publicUrl} onClose={() => setPreviewing(false)} />
                ) : (
                  <EventAside
                    saved={saved}
                    detail={detail}
                    role={role}
                    publicUrl={publicUrl}
                    onUnpublish={() => void take("unpublish")}
                    onTrash={foreign ? null : () => void take("trash")}
                  />
                )}
              </div>
            )}
          </div>
        </FormProvider>
      </RecordFormProvider>
    </EditorProvider>
  );
}
