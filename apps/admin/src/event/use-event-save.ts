"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { wordField } from "@claimline/model/field-wording";
import type { FieldProblem } from "@claimline/model/problem";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldPath, UseFormReturn } from "react-hook-form";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import { useLocale } from "../locale/locale-context.tsx";
import { differences } from "./conflict.ts";
import type { DeskSetting } from "./desk-records.ts";
import { checkFormValues, emptyFormValues, type EventFormValues, formValuesOf } from "./event-form-values.ts";
import type { SavedEvent } from "./saved-event.ts";

/** What keeps the form from being saved: faults at fields, a failed call, or somebody else's version. */
export interface SaveTrouble {
  faults: readonly FieldProblem[];
  problem: CallProblem | null;
}

const noTrouble: SaveTrouble = { faults: [], problem: null };

interface EventSaveOptions {
  story: DeskSetting["story"];
  form: UseFormReturn<EventFormValues>;
  initial: SavedEvent | null;
  editorName: string | null;
  onFaults: (faults: readonly FieldProblem[]) => void;
}

/** Saves the form on top of the version that it is based on; a newer one of somebody else is never overwritten. */
export function useEventSave({
  story: { slug: story, defaultLocale },
  form,
  initial,
  editorName,
  onFaults,
}: EventSaveOptions) {
  const api = useNewsroomApi();
  const locale = useLocale();
  const queries = useQueryClient();
  const [saved, setSaved] = useState(initial);
  const [trouble, setTrouble] = useState(noTrouble);
  const [theirs, setTheirs] = useState<DeskEventDetail | null>(null);
  const create = useMutation(api.event.create.mutationOptions());
  const saveDraft = useMutation(api.event.saveDraft.mutationOptions());

  /** The saved event, or `null` when it could not be saved; then `trouble` or `theirs` says why. */
  async function save(values = form.getValues(), base = saved): Promise<SavedEvent | null> {
    if (create.isPending || saveDraft.isPending) return null;
    const check = checkFormValues(values, locale);
    if (!check.ok) return await refuse(check.problems);
    setTrouble(noTrouble);
    const { note } = values;
    try {
      const { id, version } = base ?? {};
      const answer =
        id !== undefined && version !== undefined
          ? await saveDraft.mutateAsync({ id, version, content: check.value, note })
          : await create.mutateAsync({ story, content: check.value, note });
      const now: SavedEvent = { ...answer, savedBy: editorName, content: check.value, note };
      adoptSlugs(now);
      setSaved(now);
      setTheirs(null);
      form.clearErrors();
      await refresh();
      return now;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === "stale-version" && base) return await meet(values, base);
      const faults = problem.fields.map((field) => ({
        ...field,
        path: field.path.replace(/^content\./u, ""),
      }));
      if (faults.length > 0) return await refuse(faults);
      setTrouble({ faults: [], problem });
      return null;
    }
  }

  async function refuse(found: readonly FieldProblem[]): Promise<null> {
    await form.trigger();
    const faults = found.map(blameTitle);
    for (const { path, code, message } of faults) {
      // What only the server can know, such as an address that is taken.
      if (isField(path) && !form.getFieldState(path).error) form.setError(path, { type: code, message });
    }
    setTrouble({ faults, problem: null });
    onFaults(faults);
    return null;
  }

  /** An address that is to follow the title is missing only because the title is. */
  function blameTitle(fault: FieldProblem): FieldProblem {
    if (saved || fault.path !== "slug" || form.getValues(`title.${defaultLocale}`)) return fault;
    form.clearErrors("slug");
    return {
      path: `title.${defaultLocale}`,
      code: "title-missing",
      message: wordField("title-missing", locale),
    };
  }

  /** Somebody has saved since: where that touches nothing of the text, mine is saved on top; else the editor chooses. */
  async function meet(values: EventFormValues, base: SavedEvent): Promise<SavedEvent | null> {
    const newer = await queries.query(
      api.desk.event.queryOptions({ story, slug: base.slug }, { staleTime: 0 }),
    );
    if (isUntouched(base, newer, values)) return await save(values, newer);
    setTheirs(newer);
    return null;
  }

  /** New claims have got their slugs with the save; the fields may have been written in since. */
  function adoptSlugs({ content }: SavedEvent) {
    const slugs = new Map(content.claims.map(({ id, slug }) => [id, slug]));
    form.getValues("claims").forEach(({ id, slug }, index) => {
      const given = slugs.get(id);
      if (slug === "" && given !== undefined) form.setValue(`claims.${index}.slug`, given);
    });
  }

  async function refresh() {
    await Promise.all([
      queries.invalidateQueries(api.desk.events.pathFilter()),
      queries.invalidateQueries(api.desk.event.queryFilter()),
      queries.invalidateQueries(api.desk.stories.queryFilter()),
    ]);
  }

  return {
    saved,
    setSaved,
    save,
    saving: create.isPending || saveDraft.isPending,
    trouble,
    clearTrouble: () => setTrouble(noTrouble),
    /** Somebody else's version, to be chosen from. */
    theirs,
    setTheirs,
    refresh,
  };
}

/** Whether a path of the content leads to a field of the form. */
function isField(path: string): path is FieldPath<EventFormValues> {
  const [field = ""] = path.split(".");
  return Object.hasOwn(emptyFormValues(), field);
}

/** Whether a newer version leaves everything as the form's base had it, as an approval does. */
export function isUntouched(base: SavedEvent, newer: SavedEvent, values: EventFormValues): boolean {
  const found = differences(
    formValuesOf(base.content, base.note),
    formValuesOf(newer.content, newer.note),
    values,
  );
  return found.every(({ changedBy }) => changedBy === "mine");
}
