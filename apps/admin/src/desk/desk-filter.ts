"use client";

import { deskFilterSchema, type DeskListFilter } from "@claimline/model/desk/desk-filter";
import { usePathname, useSearchParams } from "next/navigation";
import { useCallback } from "react";

const { shape } = deskFilterSchema;

/** What an address says of a filter; what can't be read is left out. */
function readDeskFilter(parameters: URLSearchParams): DeskListFilter {
  const one = (name: string) => parameters.get(name) ?? undefined;
  const many = (name: string) => parameters.get(name)?.split(",");
  const number = (name: string) => (parameters.has(name) ? Number(parameters.get(name)) : undefined);
  return {
    view: shape.view.catch(undefined).parse(one("view")),
    states: shape.states.catch(undefined).parse(many("state")),
    visibility: shape.visibility.catch(undefined).parse(one("visibility")),
    kinds: shape.kinds.catch(undefined).parse(many("kind")),
    significance: shape.significance.catch(undefined).parse(number("significance")),
    assignee: shape.assignee.catch(undefined).parse(one("assignee")),
    q: shape.q.parse(parameters.get("q")?.slice(0, 200)),
    sort: shape.sort.catch(undefined).parse(one("sort")),
    reverse: parameters.get("reverse") === "1" ? true : undefined,
  };
}

/** The filter as the end of an address: "?view=overdue&sort=when", or nothing. Equal filters read the same. */
export function printDeskFilter(filter: DeskListFilter): string {
  const { view, states, visibility, kinds, significance, assignee, q, sort, reverse } = filter;
  const parameters = new URLSearchParams({
    ...(view && { view }),
    ...(states && { state: states.join(",") }),
    ...(visibility && { visibility }),
    ...(kinds && { kind: kinds.join(",") }),
    ...(significance && { significance: String(significance) }),
    ...(assignee && { assignee }),
    ...(q?.trim() && { q: q.trim() }),
    ...(sort && sort !== "changed" && { sort }),
    ...(reverse && { reverse: "1" }),
  });
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

/** The filter in the address, and how to change it: without a request to the server or a new step in the history. */
export function useDeskFilter(): { filter: DeskListFilter; change: (filter: DeskListFilter) => void } {
  const parameters = useSearchParams();
  const pathname = usePathname();
  const change = useCallback(
    (filter: DeskListFilter) =>
      window.history.replaceState(null, "", `${pathname}${printDeskFilter(filter)}`),
    [pathname],
  );
  return { filter: readDeskFilter(new URLSearchParams(parameters)), change };
}
