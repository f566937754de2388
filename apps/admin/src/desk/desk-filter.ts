"use client";

import { type WorkState, workStateSchema } from "@claimline/model/publication/state";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** What the list of events shows; it stands in the address, so that it can be shared and survives going back. */
export interface DeskFilter {
  state: WorkState | null;
  q: string;
}

function readDeskFilter(parameters: URLSearchParams): DeskFilter {
  const state = workStateSchema.safeParse(parameters.get("state"));
  return { state: state.success ? state.data : null, q: (parameters.get("q") ?? "").slice(0, 200) };
}

/** The filter as the end of an address: "?state=draft&q=kursk", or nothing. */
export function printDeskFilter({ state, q }: DeskFilter): string {
  const parameters = new URLSearchParams({ ...(state && { state }), ...(q.trim() && { q: q.trim() }) });
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

/** The filter in the address, and how to change it: without a request to the server or a new step in the history. */
export function useDeskFilter(): { filter: DeskFilter; change: (filter: DeskFilter) => void } {
  const parameters = useSearchParams();
  const pathname = usePathname();
  const change = useCallback(
    (filter: DeskFilter) => window.history.replaceState(null, "", `${pathname}${printDeskFilter(filter)}`),
    [pathname],
  );
  return { filter: readDeskFilter(new URLSearchParams(parameters)), change };
}
