"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import type { EventContent } from "@claimline/model/event/schema";
import { wordField } from "@claimline/model/field-wording";
import type { FieldProblem } from "@claimline/model/problem";
import { sameValue } from "@claimline/model/same-value";
import { useRef, useState } from "react";
import { get, type UseFormReturn } from "react-hook-form";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useLocale } from "../locale/locale-context.tsx";
import type { DeskSetting } from "./desk-records.ts";
import { type EventFormValues, formValuesOf, isField } from "./event-form-values.ts";
import { useLocalDrafts } from "./local-drafts.tsx";
import { savableContent, type ServerFault } from "./savable.ts";
import type { SavedEvent } from "./saved-event.ts";
import { type Sent, SentSaves } from "./sent-saves.ts";
import { takeOver } from "./take-over.ts";
import { useSaveCalls } from "./use-save-calls.ts";

/** What keeps (a part of) the form from being saved. */
export type SaveTrouble =
  | { type: "none" }
  /** Entries that don't pass, and stay here until they do. */
  | { type: "faults"; faults: readonly FieldProblem[] }
  /** The call failed. */
  | { type: "problem"; problem: CallProblem; retried: boolean }
  /** Saving would end a review, which the editor has to want. */
  | { type: "review" }
  /** Somebody else has saved the same parts. */
  | { type: "conflict" };

const none: SaveTrouble = { type: "none" };

interface EventSaveOptions {
  story: DeskSetting["story"];
  form: UseFormReturn<EventFormValues>;
  initial: SavedEvent | null;
  editorName: string | null;
  /** The event has got an address, or another one. */
  onAddress: (slug: string) => void;
  /** What others changed was brought into the form. */
  onMerged: (by: string | null) => void;
}

/**
 * Saves the form on top of the version that it is based on. What others saved since is merged, here or by the server;
 * where both changed the same, `theirs` is theirs to be chosen from, and nothing is overwritten.
 */
export function useEventSave(options: EventSaveOptions) {
  const { story, form, initial, editorName, onAddress, onMerged } = options;
  const locale = useLocale();
  const { queue } = useLocalDrafts();
  const calls = useSaveCalls(story.slug);
  const present = useRef(initial);
  const sent = useRef(new SentSaves());
  const serverFaults = useRef<readonly ServerFault[]>([]);
  const conflict = useRef(false);
  const [saved, showSaved] = useState(initial);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<SaveTrouble>(none);
  const [theirs, showTheirs] = useState<DeskEventDetail | SavedEvent | null>(null);

  function setSaved(event: SavedEvent | null) {
    present.current = event;
    showSaved(event);
  }

  function setTheirs(event: DeskEventDetail | SavedEvent | null) {
    conflict.current = event !== null;
    showTheirs(event);
    setTrouble(event ? { type: "conflict" } : none);
  }

  /** Saves what can be saved, after whatever is being saved; `confirmed` even if that ends a review. */
  async function save({ confirmed = false } = {}): Promise<SaveTrouble> {
    return await queue.run(async () => {
      let outcome = await once(confirmed);
      // A newer version was taken over, or a fault that the server found is left out: the rest goes now.
      for (let tries = 0; outcome === "again" && tries < 4; tries += 1) outcome = await once(confirmed);
      const result = outcome === "again" ? none : outcome;
      setSaving(false);
      setTrouble(result);
      return result;
    });
  }

  async function once(confirmed: boolean): Promise<SaveTrouble | "again"> {
    if (conflict.current) return { type: "conflict" };
    const base = present.current;
    const values = structuredClone(form.getValues());
    const { content, withheld } = savableContent(values, base?.content ?? null, {
      locale,
      serverFaults: serverFaults.current,
    });
    const done: SaveTrouble =
      withheld.length > 0 ? { type: "faults", faults: withheld.map(blameTitle) } : none;
    if (!content) return done;
    const rewritten = base === null || !sameValue(content, base.content);
    if (!rewritten && base.note === values.note) return done;
    if (rewritten && !confirmed && endsReview(base)) return { type: "review" };
    setSaving(true);
    const saves = { content, note: values.note };
    try {
      await accept(await calls.send(base, saves), saves);
      return conflict.current ? { type: "conflict" } : done;
    } catch (error) {
      return await refused(error, base, saves);
    }
  }

  async function accept(answer: Awaited<ReturnType<typeof calls.send>>, { content, note }: Sent) {
    const { merged, content: stored, ...state } = answer;
    const mine: SavedEvent = { ...state, savedBy: editorName, content, note };
    sent.current.clear();
    const before = present.current;
    setSaved(mine);
    adoptSlugs(content);
    if (merged && stored && !sameValue(stored, content)) {
      const together = { ...mine, content: stored };
      const { met, anyTaken } = takeOver(form, formValuesOf(content, note), formValuesOf(stored, note));
      if (met.length > 0) setTheirs(together);
      else {
        setSaved(together);
        if (anyTaken) onMerged(null);
      }
    }
    if (state.slug !== before?.slug) onAddress(state.slug);
    void calls.stored(before, { ...mine, content: stored ?? content });
  }

  async function refused(
    error: unknown,
    base: SavedEvent | null,
    saves: Sent,
  ): Promise<SaveTrouble | "again"> {
    const problem = problemOf(error);
    if (problem.code === "stale-version" && base) {
      return (await meet(await calls.present(problem, base))) ? "again" : { type: "conflict" };
    }
    if (problem.code === "slug-taken" && base === null && (await isOwnCreation(saves))) return "again";
    const faults = problem.fields.map((field) => {
      const path = field.path.replace(/^content\./u, "");
      return { ...field, path, value: structuredClone(get(form.getValues(), path)) };
    });
    if (faults.length > 0) {
      serverFaults.current = [...serverFaults.current, ...faults];
      return "again";
    }
    const retried = isPassing(problem);
    if (retried) sent.current.add(saves);
    return { type: "problem", problem, retried };
  }

  /** A new event whose answer got lost is there already when it is made again. */
  async function isOwnCreation({ content }: Sent): Promise<boolean> {
    const there = await calls.find(content.slug);
    if (!there || !sent.current.holds(there.content)) return false;
    setSaved(there);
    onAddress(there.slug);
    return true;
  }

  /** Takes a newer version over; not where both changed the same, which is then to be chosen. */
  async function meet(newer: DeskEventDetail | SavedEvent): Promise<boolean> {
    const base = present.current;
    if (!base || newer.version <= base.version) return true;
    // Saves whose answer got lost may be in it: those are mine, and no conflict.
    const bases = [base, ...sent.current.storedIn(base.content, newer.content)];
    for (const { content, note } of bases) {
      const { met, anyTaken } = takeOver(
        form,
        formValuesOf(content, note),
        formValuesOf(newer.content, newer.note),
      );
      if (met.length > 0) continue;
      sent.current.clear();
      setSaved(newer);
      if (conflict.current) setTheirs(null);
      // A save of this form's own, answered to a page that is gone, changes nothing here.
      if (anyTaken) onMerged(newer.savedBy);
      return true;
    }
    setTheirs(newer);
    return false;
  }

  /** An address that is to follow the title is missing only because the title is. */
  function blameTitle(fault: FieldProblem): FieldProblem {
    const path = `title.${story.defaultLocale}` as const;
    if (present.current || fault.path !== "slug" || form.getValues(path)) return fault;
    return { path, code: "title-missing", message: wordField("title-missing", locale) };
  }

  /** New claims have got their slugs with the save; the fields may have been written in since. */
  function adoptSlugs({ claims }: EventContent) {
    const slugs = new Map(claims.map(({ id, slug }) => [id, slug]));
    form.getValues("claims").forEach(({ id, slug }, index) => {
      const given = slugs.get(id);
      if (slug === "" && given !== undefined) form.setValue(`claims.${index}.slug`, given);
    });
  }

  /** Shows the faults at their fields. */
  async function showFaults(faults: readonly FieldProblem[]) {
    await form.trigger();
    for (const { path, code, message } of faults) {
      if (isField(path) && !form.getFieldState(path).error) form.setError(path, { type: code, message });
    }
  }

  return {
    saved,
    /** The save that the form is based on, also after the screen is gone. */
    savedNow: () => present.current,
    setSaved,
    save,
    saving,
    trouble,
    setTrouble,
    showFaults,
    /** Takes over what somebody else has saved, after whatever is being saved. */
    meet: (newer: DeskEventDetail) => queue.run(() => meet(newer)),
    /** Somebody else's version, to be chosen from. */
    theirs,
    setTheirs,
    refresh: calls.refresh,
    /** Runs a step between the saves, on the version that is then the present one. */
    between: <Result>(step: (event: SavedEvent | null) => Promise<Result>) =>
      queue.run(() => step(present.current)),
  };
}

function endsReview(base: SavedEvent | null): boolean {
  return base?.state === "in_review" || base?.state === "approved";
}

/** Whether the same may well succeed later. */
function isPassing({ code }: CallProblem): boolean {
  return [
    "no-connection",
    "unreadable",
    "unavailable",
    "internal",
    "too-many-requests",
    "unauthenticated",
  ].includes(code);
}
