"use client";

import type { DraftAnswer } from "@claimline/api/event/draft-answer";
import type { LocalizedText } from "@claimline/model/localized-text";
import type { Nature } from "@claimline/model/publication/nature";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";
import type { SavedEvent } from "./saved-event.ts";

export type Step =
  | "submit"
  | "approve"
  | "emergency"
  | "requestChanges"
  | "publish"
  | "schedule"
  | "unschedule"
  | "unpublish"
  | "trash";

export interface StepDetails {
  comment?: string;
  nature?: Nature | null;
  note?: LocalizedText | null;
  /** An instant in ISO 8601. */
  at?: string;
}

interface EventStepsOptions {
  onDone: (step: Step, event: SavedEvent, answer: DraftAnswer) => void | Promise<void>;
  onStale: (event: SavedEvent) => void | Promise<void>;
}

/** The steps that lead an event to its readers and back, each based on the version that the editor sees. */
export function useEventSteps({ onDone, onStale }: EventStepsOptions) {
  const { event: api } = useNewsroomApi();
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = useMutation(api.submit.mutationOptions());
  const approve = useMutation(api.approve.mutationOptions());
  const requestChanges = useMutation(api.requestChanges.mutationOptions());
  const publish = useMutation(api.publish.mutationOptions());
  const schedule = useMutation(api.schedule.mutationOptions());
  const unschedule = useMutation(api.unschedule.mutationOptions());
  const unpublish = useMutation(api.unpublish.mutationOptions());
  const trash = useMutation(api.trash.mutationOptions());

  function call(step: Step, { id, version }: SavedEvent, details: StepDetails): Promise<DraftAnswer> {
    switch (step) {
      case "submit":
        return submit.mutateAsync({ id, version });
      case "approve":
        return approve.mutateAsync({ id, version });
      case "emergency":
        return approve.mutateAsync({ id, version, emergency: details.comment ?? "" });
      case "requestChanges":
        return requestChanges.mutateAsync({ id, version, comment: details.comment ?? "" });
      case "publish":
        return publish.mutateAsync({ id, version, ...toldIn(details) });
      case "schedule":
        return schedule.mutateAsync({ id, version, at: details.at ?? "", ...toldIn(details) });
      case "unschedule":
        return unschedule.mutateAsync({ id, version });
      case "unpublish":
        return unpublish.mutateAsync({ id, version, note: details.note ?? null });
      case "trash":
        return trash.mutateAsync({ id, version });
    }
  }

  async function take(step: Step, event: SavedEvent, details: StepDetails = {}): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      await onDone(step, event, await call(step, event, details));
    } catch (error) {
      const found = problemOf(error);
      setProblem(found);
      if (found.code === "stale-version") await onStale(event);
    } finally {
      setBusy(false);
    }
  }

  return { take, busy, problem, clearProblem: () => setProblem(null) };
}

function toldIn({ nature = null, note = null }: StepDetails) {
  return { nature, note };
}
