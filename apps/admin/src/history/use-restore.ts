"use client";

import type { DeskEventDetail } from "@claimline/api/desk/get-desk-event";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNewsroomApi } from "../api-client/newsroom-api.ts";
import { type CallProblem, problemOf } from "../api-client/problem-of.ts";

interface RestoreOptions {
  event: Pick<DeskEventDetail, "id" | "version">;
  onChanged: () => Promise<void>;
}

/** Goes back to a revision, on the version that the editor sees; `done` tells how to undo it. */
export function useRestore({ event: { id, version }, onChanged }: RestoreOptions) {
  const api = useNewsroomApi();
  const queries = useQueryClient();
  const call = useMutation(api.revision.restore.mutationOptions());
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [done, setDone] = useState<{ number: number; kept: number } | null>(null);
  const [busy, setBusy] = useState(false);

  /** Whether it worked. */
  async function restore(number: number): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      const { kept } = await call.mutateAsync({ id, version, number });
      // What is said to be undone can be undone at once: by then the new version is known.
      await onChanged();
      setDone({ number, kept });
      return true;
    } catch (error) {
      setDone(null);
      setProblem(problemOf(error));
      await onChanged();
      return false;
    } finally {
      void queries.invalidateQueries(api.desk.events.pathFilter());
      setBusy(false);
    }
  }

  return { restore, busy, problem, done };
}
